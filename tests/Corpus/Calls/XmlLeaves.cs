using System.Text.Json;
using System.Xml.Linq;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Compares the values in an XML body with those of the JSON that it represents. Names and order can differ.</summary>
internal static class XmlLeaves
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    /// <exception cref="System.Xml.XmlException">The text is no XML.</exception>
    public static string? Difference(string xml, JsonElement expected)
    {
        List<string> open = [.. LeavesOf(XDocument.Parse(xml).Root!)];
        foreach (string value in LeavesOf(expected))
        {
            int at = open.FindIndex(found => ParameterText.AreSame(value, found));
            if (at < 0)
            {
                return $"body: {value} is not in {xml}";
            }

            open.RemoveAt(at);
        }

        return open.Count == 0 ? null : $"body: {open[0]} is new";
    }

    private static IEnumerable<string> LeavesOf(XElement element) => element.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration)
        .Select(attribute => attribute.Value)
        .Concat(element.HasElements ? element.Elements().SelectMany(LeavesOf) : [element.Value])
        .Where(text => text.Length > 0);

    private static IEnumerable<string> LeavesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => LeavesOf(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(LeavesOf),
        JsonValueKind.Null => [],
        _ => new[] { ParameterText.Text(value) }.Where(text => text.Length > 0),
    };
}
