using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>Clients that are bound to several parameters at once.</summary>
public class BoundClientTests
{
    // Names that are those of emitted members, of each other in camel case, and optional ones before a required one.
    private const string Description = """
        openapi: 3.1.0
        info: { title: Test, version: 1.0.0 }
        servers: [{ url: https://api.test }]
        paths:
          /items:
            get:
              tags: [items]
              operationId: listItems
              parameters:
                - { name: transport, in: query, x-client-scope: Tenant, schema: { type: string }, description: How it is sent. }
                - { name: api-version, in: query, x-client-scope: Tenant, schema: { type: string } }
                - { name: api_version, in: header, x-client-scope: Tenant, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer } }
              responses: { '204': { description: None } }
          /{tenant}/items/{id}:
            get:
              tags: [items]
              operationId: getItem
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: tenant, in: path, required: true, x-client-scope: Tenant, schema: { type: string } }
              responses: { '204': { description: None } }
          /all:
            get:
              tags: [all]
              operationId: getAll
              parameters:
                - { name: tenant, in: query, required: true, x-client-scope: Tenant, schema: { type: string } }
                - { name: other, in: query, x-client-scope: Other, schema: { type: string } }
              responses: { '204': { description: None } }
        """;

    [Fact]
    public void Each_operation_sends_the_bound_values_of_its_parameters() => Assert.Equal(
        [
            "https://api.test/items?transport=ship&api-version=1&limit=5 2",
            "https://api.test/acme/items/7 ",
            "https://api.test/all?tenant=acme&other=x ",
            "https://api.test/items?transport=ship ",
        ],
        Calls.Sent(
            Description,
            """
            ITestTenantClient bound = client.ForTenant("ship", "acme", "1", "2");
            await bound.Items.ListAsync(limit: 5);
            await bound.Items.GetAsync("7");
            await bound.All.GetAsync(other: "x");
            await client.ForTenant("ship", "acme").Items.ListAsync();
            """,
            path: "test.openapi.yaml").Select(sent => sent.Request.RequestUri!.AbsoluteUri + " " + sent.Header("api_version")));

    [Fact]
    public void Required_values_are_checked() => Assert.Equal(
        "transportValue tenant none none",
        ScriptedResponses.Log(
            Description,
            """
            string Of(Action action)
            {
                try { action(); return "none"; }
                catch (ArgumentException error) { return error.ParamName!; }
            }

            Log(Of(() => client.ForTenant(" ", "acme")) + " " + Of(() => client.ForTenant("ship", null!)) + " "
                + Of(() => client.ForTenant("ship", "acme", "")) + " " + Of(() => client.ForTenant("ship", "acme", null, null)));
            """));

    [Fact]
    public void Only_the_value_of_the_first_parameter_is_the_account_of_a_call()
    {
        GeneratedProject generated = Compile.Description(Description);
        string calls = string.Concat(generated.Files.Values);
        Assert.Single(calls.Split(".ForAccount(transport)").Skip(1));
        Assert.Single(calls.Split(".ForAccount(").Skip(1));
    }

    [Fact]
    public void The_options_of_an_injected_client_have_all_values()
    {
        Project project = new(new DescriptionFile("test.openapi.yaml", Description))
        {
            Framework = [.. References.Framework, .. References.Services],
            Source = """
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
                        var values = new Dictionary<string, string?> { ["Transport"] = "ship", ["Tenant"] = "acme", ["ApiUnderscoreVersion"] = "2" };
                        var services = new ServiceCollection();
                        services.AddTestClient(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
                        using ServiceProvider provider = services.BuildServiceProvider();
                        TestClientOptions options = provider.GetRequiredService<IOptions<TestClientOptions>>().Value;
                        _ = provider.GetRequiredService<ITestTenantClient>().Items;
                        return $"{options.Transport} {options.Tenant} {options.ApiVersion} {options.ApiUnderscoreVersion}";
                    }
                }
                """,
        };
        Assert.Equal("ship acme  2", Compile.Project(project).Run("Program", "Run"));
    }

    [Fact]
    public void Undeclared_requests_of_a_client_bound_to_query_parameters_carry_them_all() => Assert.Equal(
        ["?a=1&tenant=acme&version=2", "?version=3&tenant=acme"],
        Calls.Sent(
            """
            openapi: 3.1.0
            info: { title: Test, version: 1.0.0 }
            paths:
              /items:
                get:
                  tags: [items]
                  operationId: listItems
                  parameters:
                    - { name: version, in: query, x-client-scope: Tenant, schema: { type: string } }
                    - { name: tenant, in: query, required: true, x-client-scope: Tenant, schema: { type: string } }
                  responses: { '204': { description: None } }
            """,
            """
            await client.ForTenant("acme", "2").SendAsync(HttpMethod.Get, "/x", query: new() { ["a"] = 1 });
            await client.ForTenant("acme", "2").SendAsync(HttpMethod.Get, "/x", query: new() { ["version"] = 3 });
            """,
            path: "test.openapi.yaml").Select(sent => sent.Request.RequestUri!.Query));

    [Fact]
    public void Another_scope_is_reported_and_stays_a_parameter()
    {
        GeneratedProject generated = Compile.Description(Description);
        Assert.Contains(generated.Problems, problem => problem.Contains("(29,53): warning OAG0320: ", StringComparison.Ordinal));
    }
}
