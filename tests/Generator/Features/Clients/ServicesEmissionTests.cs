using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>Registration of clients for dependency injection. Each test also compiles the code with C# 11 without warnings.</summary>
public class ServicesEmissionTests
{
    /// <summary>Several credentials, a scope with the name of one of them, and schemas with the names of emitted types.</summary>
    private const string Crowded = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        servers: [ { url: https://pets.test } ]
        security: [ { account_id: [] }, { basic: [] }, { oauth: [] } ]
        components:
          securitySchemes:
            account_id: { type: apiKey, in: query, name: key }
            basic: { type: http, scheme: basic }
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://login.test/token, scopes: {} } } }
          schemas:
            TestClientOptions: { type: object, properties: { a: { type: string } } }
            TestClientServices: { type: object, properties: { b: { type: string } } }
        paths:
          /pets:
            get:
              operationId: list
              parameters:
                - { name: account_id, in: query, required: true, x-client-scope: Account, schema: { type: string } }
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/TestClientServices" } } } }
            put:
              operationId: put
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/TestClientOptions" } } } }
              responses: { "204": { description: "" } }
        """;

    private static readonly string Stages = File.ReadAllText(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml"));

    [Fact]
    public void Registrations_are_emitted_if_the_libraries_are_referenced()
    {
        Assert.DoesNotContain(Compile.Description(Stages).Files.Keys, name => name.Contains("Services", StringComparison.Ordinal));
        Assert.Contains("AddTrutoCrmClient(this ", Generate(Stages).File("TrutoCrmClientServices.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Registrations_require_all_libraries()
    {
        Project project = new(new DescriptionFile("test.openapi.yaml", Stages))
        {
            Framework = [
                .. References.Framework,
                .. References.Services.Where(one => !one.Display!.EndsWith("Microsoft.Extensions.Options.dll", StringComparison.Ordinal)),
            ],
        };
        Assert.DoesNotContain(Compile.Project(project).Files.Keys, name => name.Contains("Services", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_of_all_credentials_come_from_configuration()
    {
        GeneratedProject project = Generate(Crowded, """
            #nullable enable
            using System.Collections.Generic;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            using Acme.App.Test;

            internal static class Program
            {
                public static string Run()
                {
                    var values = new Dictionary<string, string?>
                    {
                        ["AccountId"] = "k3y", ["Basic:UserName"] = "ada", ["Basic:Password"] = "pa55",
                        ["Oauth:ClientId"] = "id", ["Oauth:ClientSecret"] = "secret", ["AccountIdValue"] = "acme", ["Timeout"] = "00:00:03",
                    };
                    var services = new ServiceCollection();
                    services.AddTestClient(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
                    services.AddTestClient("empty", options => { });
                    using ServiceProvider provider = services.BuildServiceProvider();
                    TestClientOptions options = provider.GetRequiredService<IOptions<TestClientOptions>>().Value;
                    _ = provider.GetRequiredService<ITestAccountClient>();
                    string problem = "none";
                    try
                    {
                        provider.GetRequiredKeyedService<ITestClient>("empty");
                    }
                    catch (OptionsValidationException e)
                    {
                        problem = e.Message;
                    }

                    return $"{options.AccountId?.GetType().Name} {options.Basic?.GetType().Name} {options.Oauth?.GetType().Name} "
                        + $"{options.AccountIdValue} {options.Timeout} {problem}";
                }
            }
            """);
        Assert.Equal(
            "FixedCredential BasicCredential OAuthClientCredentials acme 00:00:03 TestClient has no credential. Set TestClientOptions.AccountId, or "
                + "TestClientOptions.Basic, or TestClientOptions.Oauth.",
            project.Run("Program", "Run"));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void Registrations_have_the_visibility_of_the_client(string visibility)
    {
        DescriptionFile file = new("test.openapi.yaml", Crowded);
        GeneratedProject project = Compile.Project(Project(file.With("Visibility", visibility)));
        Assert.Contains(visibility + " static partial class TestClientServices", project.File("TestClientServices.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_description_has_its_own_registrations()
    {
        Project project = Project(new DescriptionFile("one.openapi.yaml", Crowded), new DescriptionFile("two.openapi.yaml", Crowded));
        GeneratedProject generated = Compile.Project(project);
        Assert.Contains("AddOneClient(", generated.File(".OneClientServices.g.cs"), StringComparison.Ordinal);
        Assert.Contains("AddTwoClient(", generated.File(".TwoClientServices.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratedProject Generate(string text, string source = "") =>
        Compile.Project(Project(new DescriptionFile("test.openapi.yaml", text)) with { Source = source });

    private static Project Project(params DescriptionFile[] files) => new(files) { Framework = [.. References.Framework, .. References.Services] };
}
