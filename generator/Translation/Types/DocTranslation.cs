using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates titles, summaries and descriptions to documentation comments.</summary>
internal static class DocTranslation
{
    private static readonly string[] ReasonExtensions =
        ["x-deprecated-reason", "x-deprecation-reason", "x-deprecated-message", "x-deprecation-message", "x-deprecated-description",
            "x-deprecation-description"];

    /// <summary>Returns the documentation of a declared type.</summary>
    public static DocComment Of(SchemaExpression expression)
    {
        Schema schema = expression.Origin;
        return new DocComment(TextOf(schema.Description) ?? TextOf(schema.Title), null, expression.Pointer, schema.IsDeprecated)
        {
            DeprecationReason = schema.IsDeprecated ? ReasonAt(schema) : null,
            Link = LinkAt(schema),
        };
    }

    /// <summary>Returns what the documentation of two schemas has in common, with the origin of the first.</summary>
    public static DocComment Common(DocComment first, DocComment other) => first with
    {
        Summary = first.Summary == other.Summary ? first.Summary : null,
        IsDeprecated = first.IsDeprecated && other.IsDeprecated,
        DeprecationReason = other.IsDeprecated && first.DeprecationReason == other.DeprecationReason ? first.DeprecationReason : null,
        Link = first.Link == other.Link ? first.Link : null,
    };

    /// <summary>Returns the documentation of a property: its own, or that of the schema that it refers to.</summary>
    /// <param name="property">The property.</param>
    /// <param name="resolved">The schema that it refers to, or itself.</param>
    /// <param name="owner">The schema of the class; null if the property is not one of a class.</param>
    public static DocComment OfProperty(SchemaExpression property, SchemaExpression resolved, SchemaExpression? owner = null)
    {
        Schema schema = property.Origin;
        Schema target = resolved.Origin;
        return new DocComment(
            TextOf(schema.Description) ?? TextOf(target.Description) ?? TextOf(schema.Title) ?? TextOf(target.Title),
            null,
            IsDeclaredBy(owner, property) ? null : property.Pointer,
            schema.IsDeprecated)
        {
            DeprecationReason = schema.IsDeprecated ? ReasonAt(schema) : null,
            Link = LinkAt(schema),
        };
    }

    /// <summary>Returns the documentation of a method.</summary>
    public static DocComment Of(Operation operation, string? remarks = null)
    {
        string? summary = TextOf(operation.Summary);
        string? description = TextOf(operation.Description);
        string? more = summary is null || summary == description ? null : description;
        return new DocComment(
            summary ?? description,
            more is not null && remarks is not null ? more + "\n\n" + remarks : more ?? remarks,
            operation.ToString(),
            operation.IsDeprecated)
        {
            DeprecationReason = operation.IsDeprecated ? ReasonAt(operation) : null,
            Link = LinkAt(operation),
        };
    }

    /// <summary>Returns the documentation of the root client.</summary>
    public static DocComment Of(Document document) =>
        new(TextOf(document.Info.Description) ?? TextOf(document.Info.Title), null, null) { Link = LinkAt(document) };

    /// <summary>Returns the documentation of a client, which has the operations of a tag.</summary>
    public static DocComment Of(Tag? tag) => new(TextOf(tag?.Description), null, tag?.Name) { Link = tag is null ? null : LinkAt(tag) };

    /// <summary>Returns the documentation of a parameter.</summary>
    public static DocComment Of(Parameter parameter, Schema? resolved) => new(
        TextOf(parameter.Description) ?? TextOf(resolved?.Description),
        null,
        parameter.Name,
        parameter.IsDeprecated || resolved is { IsDeprecated: true })
    {
        DeprecationReason = parameter.IsDeprecated ? ReasonAt(parameter) : resolved is { IsDeprecated: true } ? ReasonAt(resolved) : null,
    };

    /// <summary>Returns the absolute URL of the API's own documentation; null if there is none.</summary>
    public static string? AddressOf(Document document) =>
        document.At.To("externalDocs")?.To("url")?.Text() is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.AbsoluteUri
            : null;

    /// <summary>Returns the trimmed text; null for a blank one.</summary>
    public static string? TextOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static bool IsDeclaredBy(SchemaExpression? owner, SchemaExpression property) =>
        property.Path.Parent is { Step: "properties" } properties && properties.Parent == owner?.Path;

    private static DocLink? LinkAt(DescriptionObject at) =>
        at.At.To("externalDocs") is { } link && TextOf(link.To("url")?.Text()) is { } url
            ? new DocLink(url, TextOf(link.To("description")?.Text()))
            : null;

    private static string? ReasonAt(DescriptionObject at) =>
        ReasonExtensions.Select(name => TextOf(at.Extension(name)?.Text())).FirstOrDefault(static reason => reason is not null);
}
