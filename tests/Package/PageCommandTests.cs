using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>The commands of the pages about targets, run in a project in the folder <c>src/App</c> of a repository.</summary>
public sealed partial class PageCommandTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_commands_of_the_page_about_refreshing_work()
    {
        using var server = new DescriptionServer { Text = Description("integer") };
        Consumer consumer = NewConsumer(server.Address);
        string[] commands = Commands("refresh.md", count: 3);
        await Git(consumer, "init -q -b main");

        string created = (await consumer.Shell(commands[0])).Succeeded().Output;
        Assert.Contains("github.json was created.", created, StringComparison.Ordinal);
        await Commit(consumer);

        consumer.Environment["TOKEN"] = "s3cret";
        string authorized = (await consumer.Shell(commands[1])).Succeeded().Output;
        Assert.Contains("crm.json was created.", authorized, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", authorized, StringComparison.Ordinal);
        Assert.Equal(["/github.json", "/github.json", "/crm.json Bearer s3cret"], server.Requests);

        (await consumer.Shell(commands[2])).Succeeded();
        server.Text = Description("integer", "\"name\": { \"type\": \"string\" },");
        string compatible = (await consumer.Shell(commands[2])).Failed().Output;
        Assert.Contains("github.json: 1 compatible", compatible, StringComparison.Ordinal);
        Assert.Contains("+          \"name\": { \"type\": \"string\" },", compatible, StringComparison.Ordinal);

        server.Text = Description("string");
        string breaking = (await consumer.Shell(commands[2])).Failed().Output;
        Assert.Contains("error OAG0820", breaking, StringComparison.Ordinal);
        Assert.DoesNotContain("diff --git", breaking, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task The_commands_of_the_pages_about_changes_and_reports_work()
    {
        Consumer consumer = NewConsumer("http://localhost/");
        string[] commands = [.. Commands("when-the-description-changes.md", count: 2), .. Commands("report.md", count: 1)];
        await Git(consumer, "init -q -b main");
        consumer.Write("github.json", Description("integer"));
        await Commit(consumer);
        await Git(consumer, "switch -q -c change");
        consumer.Write("github.json", Description("string"));

        string compared = (await consumer.Shell(commands[0])).Succeeded().Output;
        Assert.Contains("breaking: 'Pet.Age' changed from 'long?' to 'string?'.", compared, StringComparison.Ordinal);
        Assert.All(["github.changes.md", "github.changes.sarif"], name => Assert.True(Exists("obj/openapi/" + name), name));

        string failed = (await consumer.Shell(commands[1])).Failed().Output;
        Assert.Contains("error OAG0820: 'Pet.Age' changed from 'long?' to 'string?'.", failed, StringComparison.Ordinal);

        (await consumer.Shell(commands[2])).Succeeded();
        Assert.All(["github.report.md", "github.report.html"], name => Assert.True(Exists("obj/openapi/" + name), name));

        bool Exists(string path) => File.Exists(Path.Combine(consumer.Folder, path));
    }

    private static string[] Commands(string page, int count)
    {
        string[] blocks = [.. Block().Matches(File.ReadAllText(Repository.PathOf("docs", page))).Select(match => match.Groups["commands"].Value)];
        Assert.Equal(count, blocks.Length);
        return blocks;
    }

    private static string Description(string type, string more = "") => $$"""
        {
          "openapi": "3.0.3",
          "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pets": {
              "get": {
                "operationId": "first", "tags": ["pets"],
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Pet": {
                "type": "object",
                "properties": {
                  {{more}}
                  "age": { "type": "{{type}}" }
                }
              }
            }
          }
        }
        """;

    private static async Task Commit(Consumer consumer) =>
        await Git(consumer, "add . && git -c user.name=test -c user.email=test@localhost commit -q -m Update");

    private static async Task Git(Consumer consumer, string command) => (await consumer.Shell("cd ../.. && git " + command)).Succeeded();

    private Consumer NewConsumer(string address)
    {
        Consumer consumer = package.NewConsumer("App", Path.Combine("src", "App"));
        consumer.Write("../../.gitignore", "bin/\nobj/\n");
        consumer.Write("Program.cs", "");
        consumer.Project("net10.0", items: $"""
            <OpenApiDescription Include="github.json" Url="{address}github.json" AllowHttp="true" />
            <OpenApiDescription Include="crm.json" Url="{address}crm.json" AllowHttp="true" UrlHeaders="Authorization=CRM_TOKEN"
                                Condition="'$(CRM_TOKEN)' != ''" />
            """);
        return consumer;
    }

    [GeneratedRegex("^```sh\\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
