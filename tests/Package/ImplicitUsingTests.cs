using Xunit;

namespace Truto.Generated.Tests.Package;

public class ImplicitUsingTests(PackedPackage package)
{
    // Names that NodaTime, Stripe.net, Refit and many applications use.
    private const string Others = """
        global using Others;

        namespace Others
        {
            public readonly record struct Duration(long Ticks);
            public sealed class RequestOptions { }
            public sealed class ApiResponse<T> { }
            public sealed class ApiException : System.Exception { }
            public readonly record struct Optional<T>(T Value);
            public sealed class Page<T> { }
            public sealed class Stage { }
            public enum StageStatus { Active }
        }
        """;

    private const string UsesOthers = """
        Console.WriteLine($"{new Duration(1)} {new RequestOptions()} {new ApiResponse<int>()} {new ApiException().Message} {new Optional<int>(1)}");
        Console.WriteLine($"{new Page<int>()} {new Stage()} {StageStatus.Active}");
        """;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_package_makes_no_existing_name_ambiguous()
    {
        Consumer consumer = package.NewConsumer();
        consumer.Write("Others.cs", Others);
        consumer.Write("Program.cs", UsesOthers + "Console.WriteLine(typeof(Truto.Crm.TrutoCrmClient));");

        Assert.Contains("Truto.Crm.TrutoCrmClient", await consumer.Run(), StringComparison.Ordinal);
    }

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData("true", "enable")]
    [InlineData("enable", "disable")]
    public async Task Implicit_usings_are_opt_in(string value, string others)
    {
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", $"<OpenApiImplicitUsings>{value}</OpenApiImplicitUsings><ImplicitUsings>{others}</ImplicitUsings>");
        consumer.Write("Program.cs", """
            var crm = new TrutoCrmClient("t", new ApiClientOptions { Retry = RetryOptions.None });
            System.Console.WriteLine(crm.GetType());
            """);

        Assert.Contains("Truto.Crm.TrutoCrmClient", await consumer.Run(), StringComparison.Ordinal);
    }
}
