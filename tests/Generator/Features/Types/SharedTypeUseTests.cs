using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary>What depends on how a shared type is used: the source decides, and a type that does not suit a description is generated again.</summary>
public class SharedTypeUseTests
{
    [Fact]
    public void A_client_sends_and_receives_common_types_and_throws_their_errors()
    {
        GeneratedProject generated = Compile.Project(new Project(
            Common("""
                    Item: { properties: { id: { type: string, readOnly: true }, note: { type: [string, 'null'] } } }
                    Problem: { properties: { title: { type: string }, detail: { type: string } } }
                    ItemPage:
                      properties:
                        data: { type: array, items: { $ref: '#/components/schemas/Item' } }
                        next_cursor: { type: [string, 'null'] }
                """),
            Client("shop", "TypesFrom", "specs/common.yaml", """
                      /items:
                        get:
                          operationId: listItems
                          tags: [items]
                          parameters: [{ name: cursor, in: query, schema: { type: string } }]
                          responses:
                            '200': { description: d, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/ItemPage' } } } }
                        put:
                          operationId: updateItem
                          tags: [items]
                          requestBody: { content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Item' } } } }
                          responses:
                            '200': { description: d, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Item' } } } }
                            '409': { description: d, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Problem' } } } }
                """))
        {
            Source = """
                using System;
                using System.Net.Http;
                using System.Text;
                using System.Threading;
                using System.Threading.Tasks;
                using Acme.App.Common;
                using Acme.App.Shop;
                using Truto.Generated;

                internal sealed class Program : HttpMessageHandler
                {
                    private readonly StringBuilder log = new();

                    public static string Run()
                    {
                        var program = new Program();
                        program.RunAsync().GetAwaiter().GetResult();
                        return program.log.ToString();
                    }

                    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                    {
                        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
                        log.Append(request.RequestUri!.Query).Append(body).Append(' ');
                        bool isConflict = body.Contains("bad");
                        string response = isConflict ? "{'title':'Conflict','detail':'The note is bad.'}"
                            : request.Method == HttpMethod.Put ? "{'id':'2','note':null}"
                            : request.RequestUri.Query.Length == 0 ? "{'data':[{'id':'1'}],'next_cursor':'c'}"
                            : "{'data':[{'id':'2'}]}";
                        return new HttpResponseMessage((System.Net.HttpStatusCode)(isConflict ? 409 : 200))
                        {
                            Content = new StringContent(response.Replace('\'', '"'), Encoding.UTF8, "application/json"),
                        };
                    }

                    private async Task RunAsync()
                    {
                        var options = new ApiClientOptions { BaseAddress = new Uri("https://api.test"), Retry = RetryOptions.None };
                        using var client = new ShopClient(new HttpClient(this), options);
                        await foreach (Item item in client.Items.ListAsync())
                        {
                            item.Note = item.Id == "1" ? null : "bad";
                            try
                            {
                                Item stored = await client.Items.UpdateAsync(item);
                                log.Append(stored.Id).Append(stored.Note.IsPresent).Append('\n');
                            }
                            catch (ApiException<Problem> e)
                            {
                                log.Append(e.Error.Title).Append(": ").Append(e.Message).Append('\n');
                            }
                        }
                    }
                }
                """,
        });

        Assert.Empty(generated.Problems);
        Assert.Equal(
            """
             {"note":null} 2True
            ?cursor=c {"note":"bad"} Conflict: PUT /items responded 409: The note is bad.

            """,
            generated.Run("Program", "Run"));
        Assert.DoesNotContain(generated.Files.Keys, name => name.StartsWith("Acme.App.Shop.Shop.Item.", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_other_descriptions_models_are_as_before()
    {
        DescriptionFile common = Common("    Item: { properties: { id: { type: string, readOnly: true }, message: { type: string } } }");
        string alone = Compile.Project(new Project(common)).File(".Item.g.cs");
        string shared = Compile.Project(new Project(common.With("Shared", "true"))).File(".Item.g.cs");

        Assert.DoesNotContain("IApiError", alone, StringComparison.Ordinal);
        Assert.Contains("\"id,message\"", alone, StringComparison.Ordinal);
        Assert.Contains("IApiError", shared, StringComparison.Ordinal);
        Assert.Contains("\"id<,message\"", shared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "note: { type: [string, 'null'] }",
        "only this description sends it, so that only here the absent property 'note' differs from null")]
    [InlineData(
        "note: { type: string, readOnly: true }",
        "only this description sends it, without a value of the property 'note', which is 'readOnly'")]
    public void A_version_that_sends_what_the_first_one_receives_has_a_type_of_its_own(string property, string difference)
    {
        string item = $$"""
            components:
              schemas:
                Item: { required: [{{(difference.Contains("readOnly", StringComparison.Ordinal) ? "note" : "")}}], properties: { {{property}} } }
                Same: { properties: { a: { type: string } } }
            """;
        const string Get = """
                  /items:
                    get:
                      responses:
                        '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }

            """;
        const string Put = """
                    put:
                      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }
                      responses: { '204': { description: d } }

            """;

        GeneratedProject sent = Versions(Get + item, Get + Put + item);
        GeneratedProject received = Versions(Get + Put + item, Get + item);

        Assert.EndsWith(difference, Assert.Single(sent.Problems), StringComparison.Ordinal);
        Assert.Empty(received.Problems);
    }

    private static GeneratedProject Versions(string first, string second) =>
        Compile.Project(new Project(Client("v1", "Role", "client", first), Client("v2", "TypesFrom", "specs/v1.yaml", second)));

    private static DescriptionFile Common(string schemas) => new(
        "specs/common.yaml", "openapi: 3.1.0\ninfo: { title: Common, version: 1.0.0 }\npaths: {}\ncomponents:\n  schemas:\n" + schemas + "\n")
    {
        Metadata = new() { ["Role"] = "models" },
    };

    private static DescriptionFile Client(string name, string metadata, string value, string rest) => new(
        $"specs/{name}.yaml", $"openapi: 3.1.0\ninfo: {{ title: {name}, version: 1.0.0 }}\npaths:\n{rest}\n")
    {
        Metadata = new() { ["Role"] = "client", [metadata] = value },
    };
}
