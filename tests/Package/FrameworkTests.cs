using Xunit;

namespace Truto.Generated.Tests.Package;

public class FrameworkTests(PackedPackage package)
{
    private const string Program = """
        using Truto.Crm;

        internal static class Program
        {
            private static void Main()
            {
                var request = new CreateStageRequest { Name = "Won", Status = StageStatus.Active };
                System.Console.WriteLine(new TrutoCrmClient("t").Stages.GetType().Name + request.Name);
            }
        }
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Every_framework_compiles_generated_code_and_ejects_once()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("netstandard2.0;net472;net8.0;net10.0", "<LangVersion>11</LangVersion><ImplicitUsings>disable</ImplicitUsings>");
        consumer.Write("Program.cs", Program);

        await consumer.Build();

        (await consumer.Dotnet("build --no-restore -t:TrutoEjectDescription --nologo")).Succeeded();
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "truto-crm-stages.openapi.yaml")));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Every_framework_compiles_the_registration_of_clients()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            "netstandard2.0;net472;net8.0;net10.0",
            "<LangVersion>11</LangVersion><ImplicitUsings>disable</ImplicitUsings>",
            """<PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />""");
        consumer.Write("Program.cs", """
            using Microsoft.Extensions.DependencyInjection;
            using Truto.Crm;

            internal static class Program
            {
                private static void Main() =>
                    new ServiceCollection().AddTrutoCrmClient(options => options.Token = "t").SetHandlerLifetime(System.TimeSpan.FromMinutes(5));
            }
            """);

        await consumer.Build();
    }

    [Fact]
    public async Task An_old_language_version_is_a_single_error()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("netstandard2.0", "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><OutputType>Library</OutputType>");
        consumer.Write("Program.cs", "internal static class Nothing { }");

        string output = (await consumer.Dotnet("build --nologo -v q")).Failed().Output;

        Assert.Contains("error OAG0502", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_generator_that_emits_the_same_attributes_does_not_conflict()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project(
            "netstandard2.0",
            "<LangVersion>latest</LangVersion><ImplicitUsings>disable</ImplicitUsings><OutputType>Library</OutputType>",
            """<PackageReference Include="PolySharp" Version="1.16.0" PrivateAssets="all" />""");
        consumer.Write("Program.cs", Program.Replace("private static void Main", "internal static void Main", StringComparison.Ordinal));

        await consumer.Build();
    }
}
