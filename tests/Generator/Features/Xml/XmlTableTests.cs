using System.Text.Json.Nodes;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>Documents are read and written back for each case of the XML object, in each version of OpenAPI.</summary>
public class XmlTableTests
{
    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0.3")]
    [InlineData("3.1.1")]
    [InlineData("3.2.0")]
    public void Every_case_of_the_XML_object_is_read_and_written(string version)
    {
        IReadOnlyList<XmlRow> rows = [.. XmlTable.Rows.Where(row => row.IsIn(version)).Select(row => InVersion(row, version))];

        IReadOnlyList<(string Json, string Xml)> results = XmlApi.RoundTrips(version, rows);

        List<string> failed = [.. rows.Select((row, i) => Problem(row, results[i])).OfType<string>()];
        TestContext.Current.TestOutputHelper?.WriteLine($"XML object of OpenAPI {version}: {rows.Count - failed.Count} of {rows.Count}");
        Assert.Equal([], failed);
    }

    private static string? Problem(XmlRow row, (string Json, string Xml) result)
    {
        string expected = row.Written ?? row.Xml;
        return result.Json.Length == 0 || !JsonNode.DeepEquals(JsonNode.Parse(row.Json), JsonNode.Parse(result.Json))
            ? $"{row.Name}: read {result.Json}, expected {row.Json} {(result.Json.Length == 0 ? result.Xml : "")}"
            : !XmlApi.AreEqual(expected, result.Xml) ? $"{row.Name}: wrote {result.Xml}, expected {expected}"
            : null;
    }

    // Discriminators are objects since 3.0, and null is a type since 3.1.
    private static XmlRow InVersion(XmlRow row, string version) => row with
    {
        Schema = version == "2.0" ? row.Schema : version.StartsWith("3.0", StringComparison.Ordinal)
            ? row.Schema.Replace("discriminator: kind", "discriminator: { propertyName: kind }", StringComparison.Ordinal)
            : row.Schema.Replace("discriminator: kind", "discriminator: { propertyName: kind }", StringComparison.Ordinal)
                .Replace("type: string, nullable: true", "type: [string, 'null']", StringComparison.Ordinal)
                .Replace("type: integer, nullable: true", "type: [integer, 'null']", StringComparison.Ordinal),
    };
}
