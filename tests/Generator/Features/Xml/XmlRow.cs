namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>A case of the XML object: a schema and a document that is read and written back.</summary>
/// <param name="Name">The name of the case, which is that of the component.</param>
/// <param name="Schema">The schema in YAML flow style.</param>
/// <param name="Xml">The document.</param>
/// <param name="Json">The JSON of the value that the document represents.</param>
/// <param name="Written">The document that is written; null if it equals <paramref name="Xml"/>.</param>
public sealed record XmlRow(string Name, string Schema, string Xml, string Json, string? Written = null)
{
    /// <summary>Gets the first version of OpenAPI with the case.</summary>
    public string Since { get; init; } = "2.0";

    /// <summary>Gets whether the case applies to a version.</summary>
    public bool IsIn(string version) => string.CompareOrdinal(version, Since) >= 0;
}
