using System.Text.Encodings.Web;
using System.Text.Json;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tasks.Comparison;

namespace Truto.Generated.Tasks.Reports;

/// <summary>Writes changes as SARIF 2.1.0, which code reviews show beside the description.</summary>
internal static class SarifChanges
{
    private static readonly string Help = Documentation.Guides + "when-the-description-changes.md#what-counts-as-breaking";

    public static byte[] Of(ChangeReport report)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteStartArray("results");
            foreach (Change change in report.Groups.SelectMany(group => group))
            {
                WriteResult(json, change, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Truto.Generated");
        json.WriteString("version", typeof(SarifChanges).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", Documentation.Repository);
        json.WriteStartArray("rules");
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            json.WriteStartObject();
            json.WriteString("id", RuleOf(kind));
            json.WriteString("name", kind.ToString());
            json.WriteStartObject("shortDescription");
            json.WriteString("text", $"{kind} for C# callers");
            json.WriteEndObject();
            json.WriteString("helpUri", Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Change change, ChangeReport report)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", RuleOf(change.Kind));
        json.WriteNumber("ruleIndex", (int)change.Kind);
        json.WriteString("level", change.Compatibility switch
        {
            Compatibility.Breaking => "error",
            Compatibility.Warning => "warning",
            _ => "note",
        });
        WriteMessage(json, change.Sentence);
        json.WriteStartArray("locations");

        // What was removed has no place in the new file, which is the one under review.
        WriteLocation(json, change.New ?? new Place(report.Description, 1, 1), report, change.Origin.ToString());
        json.WriteEndArray();
        if (change.Old is { } old)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, old, report, "Before");
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("compatibility", ChangeReport.NameOf(change.Compatibility));
        json.WriteString("origin", ReportText.Line(change.Origin.ToString()));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place, ChangeReport report, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        string path = report.PathOf(place.File);
        json.WriteString(
            "uri", Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(place.Line, 1));
        json.WriteNumber("startColumn", Math.Max(place.Column, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        if (message.Length > 0)
        {
            WriteMessage(json, message);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", ReportText.Line(text));
        json.WriteEndObject();
    }

    private static string RuleOf(ChangeKind kind) => "openapi-" + kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Renamed => "renamed",
        ChangeKind.Retyped => "retyped",
        ChangeKind.Required => "required",
        ChangeKind.Optional => "optional",
        ChangeKind.Reordered => "reordered",
        ChangeKind.Deprecated => "deprecated",
        _ => "constrained",
    };
}
