using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>Descriptions that are found without an item, together with the built-in one.</summary>
public class FoundDescriptionTests(PackedPackage package)
{
    private const string BuiltIn = "-p:EnableBuiltInOpenApiDescription=true -p:ErrorLog=all.sarif";

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Descriptions_are_found_by_their_names_and_named_by_their_titles()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("openapi.yaml", Yaml("The Acme API"));
        consumer.Write("specs/v1/swagger.json", Json("Bank API"));
        consumer.Write("specs/v2/OpenApi.JSON", Json("Bank API"));
        consumer.Write("pets.swagger.yml", Yaml("Something else"));
        consumer.Write("tools/swagger.json", """{ "output": "wwwroot" }""");
        foreach (string folder in new[] { "bin", "obj", "nested/bin/Debug", "nested/obj", "node_modules/acme", "wwwroot", ".cache" })
        {
            consumer.Write(folder + "/openapi.json", "nothing of ours");
        }

        consumer.Write("Program.cs", """
            Console.Write($"{nameof(Consumer.Acme.AcmeClient)} {nameof(Consumer.V1.Bank.BankClient)} ");
            Console.WriteLine($"{nameof(Consumer.V2.Bank.BankClient)} {nameof(Consumer.Pets.PetsClient)}");
            Console.WriteLine("built-in: " + (typeof(Program).Assembly.GetType("Truto.Crm.TrutoCrmClient") is not null));
            """);

        string both = (await consumer.Dotnet($"run {BuiltIn}")).Succeeded().Output;
        Assert.Contains("AcmeClient BankClient BankClient PetsClient", both, StringComparison.Ordinal);
        Assert.Contains("built-in: True", both, StringComparison.Ordinal);
        Assert.Equal(["OAG0509"], Reported(consumer));

        // The ejected description replaces the built-in one.
        (await consumer.Dotnet("build --no-restore -t:TrutoEjectDescription --nologo")).Succeeded();
        string ejected = (await consumer.Dotnet($"run --no-restore {BuiltIn}")).Succeeded().Output;
        Assert.Contains("built-in: True", ejected, StringComparison.Ordinal);
        Assert.Equal(["OAG0509"], Reported(consumer));

        File.Delete(Path.Combine(consumer.Folder, "truto-crm-stages.openapi.yaml"));
        string own = (await consumer.Dotnet("run --no-restore -p:ErrorLog=all.sarif")).Succeeded().Output;
        Assert.Contains("built-in: False", own, StringComparison.Ordinal);
        Assert.Equal(["OAG0509", "OAG0510"], Reported(consumer));
    }

    private static string[] Reported(Consumer consumer)
    {
        string log = File.ReadAllText(Path.Combine(consumer.Folder, "all.sarif"));
        return [.. new[] { "OAG0509", "OAG0510" }.Where(id => log.Contains($"\"ruleId\": \"{id}\"", StringComparison.Ordinal))];
    }

    private static string Yaml(string title) => $"openapi: 3.0.3\ninfo: {{ title: {title}, version: 1.0.0 }}\npaths: {{}}\n";

    private static string Json(string title) => $$"""{ "openapi": "3.0.3", "info": { "title": "{{title}}", "version": "1.0.0" }, "paths": {} }""";
}
