using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Requests;

/// <summary>Sends each cell of the specification's table "Style Examples" with a generated client.</summary>
public class StyleTableTests
{
    private const string NotDefined = "n/a";

    private static readonly string[] Columns = ["Empty", "Text", "List", "Object"];

    [Fact]
    public void Each_row_of_the_table_is_sent_as_specified()
    {
        string[][] rows = [.. File.ReadLines(SharedData.Path("conformance", "oas-style-table.tsv")).Skip(1).Select(line => line.Split('\t'))];
        int held = 0;
        foreach (IGrouping<string, string[]> version in rows.GroupBy(row => row[0]))
        {
            List<Cell> cells = [
                .. version.SelectMany((row, index) => Columns.Select((column, i) => new Cell(index, row[1], row[2], column, row[3 + i]))),
            ];
            Dictionary<string, string> sent = Sent(version.Key, [.. cells.Where(cell => cell.Expected != NotDefined)]);
            foreach (IGrouping<int, Cell> row in cells.GroupBy(cell => cell.Row))
            {
                foreach (Cell cell in row.Where(cell => cell.Expected != NotDefined))
                {
                    string expected = cell.Expected == "<empty>" ? "" : cell.Expected.TrimStart('?');
                    Assert.Equal((version.Key, cell.Name, expected), (version.Key, cell.Name, sent[cell.Name]));
                }

                held++;
            }
        }

        Assert.Equal(rows.Length, held);
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{held}/{rows.Length} rows of the style table hold."));
    }

    [Fact]
    public void Cells_without_an_example_have_a_reason()
    {
        string[][] rows = [
            .. File.ReadLines(SharedData.Path("conformance", "oas-style-table.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(row => row[0] == "3.1.2"),
        ];
        List<Cell> cells = [.. rows.SelectMany((row, index) => Columns.Select((column, i) => new Cell(index, row[1], row[2], column, row[3 + i])))
            .Where(cell => cell.Expected == NotDefined && cell is not { Column: "Empty" } and not { Style: "deepObject", Column: "Object" })];

        GeneratedProject generated = Compile.Generate(new Project(new DescriptionFile("table.openapi.json", Description("3.1.2", cells))));

        Assert.Equal(cells.Count, generated.Diagnostics.Count(one => one.Id == "OAG0312"));
        Assert.All(cells, cell => Assert.Contains(" " + cell.Name + "Async(", generated.File("ColorsClient.g.cs"), StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Sent(string version, IReadOnlyList<Cell> cells)
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(
            Description(version, cells), string.Join("\n", cells.Select(cell => $"await client.Colors.{cell.Name}Async({cell.Value});")));
        return cells.Zip(sent).ToDictionary(pair => pair.First.Name, pair => pair.First.Place switch
        {
            "Path" => pair.Second.Path["/colors/x".Length..pair.Second.Path.LastIndexOf('y')],
            "Query" => pair.Second.Query,
            "Header" => pair.Second.Header("color")!,
            _ => pair.Second.Header("Cookie")!,
        });
    }

    private static string Description(string version, IEnumerable<Cell> cells)
    {
        var paths = new JsonObject();
        foreach (Cell cell in cells)
        {
            bool isPath = cell.Place == "Path";
            var parameter = new JsonObject
            {
                ["name"] = "color",
                ["in"] = cell.Place.ToLowerInvariant(),
                ["required"] = true,
                ["style"] = cell.Style,
                ["schema"] = cell.Column switch
                {
                    "List" => JsonNode.Parse("""{ "type": "array", "items": { "type": "string" } }"""),
                    "Object" => JsonNode.Parse("""{ "$ref": "#/components/schemas/Rgb" }"""),
                    _ => JsonNode.Parse("""{ "type": "string" }"""),
                },
            };
            if (cell.Explode != NotDefined)
            {
                parameter["explode"] = bool.Parse(cell.Explode);
            }

            // Text on both sides, so that a value such as '.' is not a segment by itself.
            paths[(isPath ? "/colors/x{color}y" : "/colors") + new StringBuilder().Insert(0, "/", paths.Count)] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = cell.Name,
                    ["tags"] = new JsonArray("colors"),
                    ["parameters"] = new JsonArray(parameter),
                    ["responses"] = JsonNode.Parse("""{ "204": { "description": "" } }"""),
                },
            };
        }

        return new JsonObject
        {
            ["openapi"] = version,
            ["info"] = JsonNode.Parse("""{ "title": "Table", "version": "1" }"""),
            ["servers"] = JsonNode.Parse("""[{ "url": "https://colors.test" }]"""),
            ["paths"] = paths,
            ["components"] = JsonNode.Parse(
                """{ "schemas": { "Rgb": { "properties": { "R": { "type": "integer" }, "G": { "type": "integer" }, "B": { "type": "integer" } } } """
                    + """} }"""),
        }.ToJsonString();
    }

    private sealed record Cell(int Row, string Style, string Explode, string Column, string Expected)
    {
        public string Name { get; } = char.ToUpperInvariant(Style[0]) + Style[1..] + (Explode == "true" ? "Exploded" : "") + Column;

        // An empty value without a prefix would change the path; an empty header is possible.
        public string Place => Style switch
        {
            "simple" => Column == "Empty" ? "Header" : "Path",
            "matrix" or "label" => "Path",
            "cookie" => "Cookie",
            _ => "Query",
        };

        public string Value => Column switch
        {
            "Empty" => "\"\"",
            "Text" => "\"blue\"",
            "List" => "new[] { \"blue\", \"black\", \"brown\" }",
            _ => "new Rgb { R = 100, G = 200, B = 150 }",
        };
    }
}
