using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Generated clients of descriptions that declare servers.</summary>
public class ServerTests
{
    private const string Several = """
        {
          "openapi": "3.2.0", "info": { "title": "Test", "version": "1" },
          "servers": [
            { "url": "https://api.test/v1", "description": "Production server" },
            { "url": "http://api.test/v1" },
            {
              "url": "https://{region}.api.test:{port}/{class}",
              "name": "regional",
              "variables": { "region": { "default": "eu", "enum": [ "eu", "us" ] }, "port": { "default": "443" }, "class": { "enum": [] } }
            },
            { "url": "https://sandbox.api.test", "description": "Where everything may be tried out without any harm." }
          ],
          "paths": {
            "/a": { "get": { "operationId": "a", "tags": [ "t" ], "responses": { "204": { "description": "" } } } },
            "/b": {
              "servers": [ { "url": "https://files.test/{v}", "variables": { "v": { "default": "v2" } } } ],
              "get": { "operationId": "b", "tags": [ "t" ], "responses": { "204": { "description": "" } } },
              "put": { "operationId": "c", "tags": [ "t" ], "servers": [ { "url": "/v9" } ], "responses": { "204": { "description": "" } } },
              "post": {
                "operationId": "d",
                "tags": [ "t" ],
                "servers": [ { "url": "https://other.test" }, { "url": "https://api.test/v1" } ],
                "responses": { "204": { "description": "" } }
              }
            }
          }
        }
        """;

    [Fact]
    public void Each_operation_uses_its_server_unless_a_base_address_is_set()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Several, """
            using var pets = new TestClient(new HttpClient(this));
            await pets.T.AAsync();
            await pets.T.BAsync();
            await pets.T.CAsync();
            await pets.T.DAsync();
            using var sandbox = new TestClient(new HttpClient(this), new ApiClientOptions { BaseAddress = TestServers.Regional("x", region: "us") });
            await sandbox.T.AAsync();
            await sandbox.T.BAsync();
            await sandbox.T.CAsync();
            """);

        Assert.Equal(
            [
                "https://api.test/v1/a", "https://files.test/v2/b", "https://api.test/v9/b", "https://api.test/v1/b",
                "https://us.api.test/x/a", "https://us.api.test/x/b", "https://us.api.test/x/v9/b",
            ],
            sent.Select(one => one.Request.RequestUri!.AbsoluteUri));
    }

    [Fact]
    public void The_server_of_an_operation_replaces_a_relative_path_but_not_that_of_a_proxy()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            """
            {
              "openapi": "3.1.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "/api/v3" } ],
              "paths": {
                "/a": {
                  "get": { "operationId": "a", "tags": [ "t" ], "servers": [ { "url": "/api/v4" } ], "responses": { "204": { "description": "" } } }
                }
              }
            }
            """,
            """
            using var direct = new TestClient(new HttpClient(this), new ApiClientOptions { BaseAddress = new Uri("https://api.test/api/v3") });
            await direct.T.AAsync();
            var proxy = new ApiClientOptions { BaseAddress = new Uri("https://proxy.test/pets/api/v3") };
            using var proxied = new TestClient(new HttpClient(this), proxy);
            await proxied.T.AAsync();
            """);

        Assert.Equal(["https://api.test/api/v4/a", "https://proxy.test/pets/api/v4/a"], sent.Select(one => one.Request.RequestUri!.AbsoluteUri));
    }

    [Fact]
    public void A_constructor_with_an_HttpClient_documents_redirects()
    {
        string client = Compile.Description(Several).File("TestClient.g.cs");
        Assert.Contains("Set <c>AllowAutoRedirect</c> of its handler to false.", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_have_names_and_variables_are_parameters()
    {
        string servers = Compile.Description(Several).File("TestServers.g.cs");

        Assert.Contains("Uri Production { get; }", servers, StringComparison.Ordinal);
        Assert.Contains("Regional(string @class, string region = \"eu\", string port = \"443\")", servers, StringComparison.Ordinal);
        Assert.Contains("Uri SandboxApiTest { get; }", servers, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", servers, StringComparison.Ordinal);
        Assert.Contains("One of <c>eu</c>, <c>us</c>.", servers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"asia\"", "'asia' is not an allowed value of 'region'; set it to one of eu, us. (Parameter 'region')")]
    [InlineData("\"eu\", \"not a port\"", "The server variable 'port' is part of the URL's port; set it to digits. (Parameter 'port')")]
    public void An_undeclared_value_of_a_variable_is_refused(string arguments, string message) => Assert.Equal(
        message,
        Compile.Description(Several, $$"""
            internal static class Program
            {
                public static string Run()
                {
                    try
                    {
                        return Acme.App.Test.TestServers.Regional("x", {{arguments}}).ToString();
                    }
                    catch (System.ArgumentException refused)
                    {
                        return refused.Message;
                    }
                }
            }
            """).Run("Program", "Run"));

    [Theory]
    [InlineData("")]
    [InlineData(""" "servers": [ { "url": "/api/v3" } ], """)]
    public void Without_an_absolute_address_the_exception_names_the_option(string servers)
    {
        GeneratedProject generated = Compile.Description($$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Test", "version": "1" },
              {{servers}} "paths": { "/a": { "get": { "responses": { "204": { "description": "" } } } } }
            }
            """,
            """
            internal static class Program
            {
                public static string Run()
                {
                    try
                    {
                        return new Acme.App.Test.TestClient(new Truto.Generated.ApiClientOptions()).ToString()!;
                    }
                    catch (System.InvalidOperationException refused)
                    {
                        return refused.Message;
                    }
                }
            }
            """);

        Assert.Equal(
            "TestClient has no base address, because the description declares no absolute server URL. Set ApiClientOptions.BaseAddress.",
            generated.Run("Program", "Run"));
    }
}
