using Xunit;

namespace Truto.Generated.Tests.Package;

public class OwnDescriptionTests(PackedPackage package)
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }
        servers: [{ url: https://pets.example }]
        paths: {}
        components:
          schemas:
            Pet: { type: object, required: [name], properties: { name: { type: string } } }
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_description_is_found_by_its_name_and_replaces_the_built_in_one()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("specs/pets.openapi.yaml", Pets);
        consumer.Write("bin/old.openapi.yaml", "nothing of ours");
        consumer.Write("Program.cs", """
            Console.WriteLine(new Consumer.Pets.Pet { Name = "Rex" }.Name);
            Console.WriteLine(typeof(Program).Assembly.GetType("Truto.Crm.TrutoCrmClient") is null);
            """);

        string output = await consumer.Run();

        Assert.Contains("Rex", output, StringComparison.Ordinal);
        Assert.Contains("True", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_settings_of_an_item_reach_the_generator()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("specs/pets, #1 [draft].openapi.yaml", Pets);
        consumer.Write("specs/shared/other.yaml", "Name: { type: string }");
        consumer.Project("net10.0", items: """
            <OpenApiDescription Include="specs/pets, #1 [draft].openapi.yaml" Namespace="Acme.Zoo" Visibility="internal" />
            <OpenApiDescription Include="specs/shared/*.yaml" Role="part" />
            """);
        consumer.Write("Program.cs", """Console.WriteLine(typeof(Acme.Zoo.Pet).IsPublic);""");

        Assert.Contains("False", await consumer.Run(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task An_error_in_a_description_has_line_and_column_in_the_build_output()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("pets.openapi.yaml", Pets);
        consumer.Write("broken.openapi.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {");
        consumer.Write("Program.cs", """Console.WriteLine(new Consumer.Pets.Pet { Name = "Rex" }.Name);""");

        string output = (await consumer.Dotnet("build --nologo -v q")).Failed().Output;

        Assert.Contains("broken.openapi.json(3,12): error OAG0101", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_build_without_changes_does_not_compile()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("pets.openapi.yaml", Pets);
        consumer.Write("Program.cs", """Console.WriteLine(new Consumer.Pets.Pet { Name = "Rex" }.Name);""");
        string assembly = Path.Combine(consumer.Folder, "obj/Debug/net10.0/Consumer.dll");
        await consumer.Build();
        DateTime first = File.GetLastWriteTimeUtc(assembly);

        await consumer.Build("--no-restore");
        Assert.Equal(first, File.GetLastWriteTimeUtc(assembly));

        consumer.Edit("pets.openapi.yaml", "name: { type: string }", "name: { type: string }, age: { type: integer }");
        await consumer.Build("--no-restore");
        Assert.NotEqual(first, File.GetLastWriteTimeUtc(assembly));
    }
}
