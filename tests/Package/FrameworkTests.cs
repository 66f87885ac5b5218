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
    [Trait("Compatibility", "languages")]
    public async Task An_old_language_version_is_a_single_error()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("netstandard2.0", "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><OutputType>Library</OutputType>");
        consumer.Write("Program.cs", "internal static class Nothing { }");

        string output = (await consumer.Dotnet("build --nologo -v q")).Failed().Output;

        Assert.Contains("error OAG0502", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "generators")]
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
