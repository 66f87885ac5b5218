using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>The description's words for a member.</summary>
internal static class DocTranslation
{
    private static readonly string[] ReasonExtensions =
        ["x-deprecated-reason", "x-deprecation-reason", "x-deprecated-message", "x-deprecation-message", "x-deprecated-description", "x-deprecation-description"];

    public static DocComment Of(SchemaExpression expression)
    {
        Schema schema = expression.Origin;
        return new DocComment(Words(schema.Description) ?? Words(schema.Title), null, expression.Pointer, schema.IsDeprecated)
        {
            DeprecationReason = schema.IsDeprecated ? ReasonAt(schema) : null,
        };
    }

    /// <summary>The words at a property, else those of the schema it refers to.</summary>
    public static DocComment OfProperty(SchemaExpression property, SchemaExpression resolved)
    {
        Schema schema = property.Origin;
        Schema target = resolved.Origin;
        return new DocComment(
            Words(schema.Description) ?? Words(target.Description) ?? Words(schema.Title) ?? Words(target.Title), null, property.Pointer, schema.IsDeprecated)
        {
            DeprecationReason = schema.IsDeprecated ? ReasonAt(schema) : null,
        };
    }

    public static DocComment Of(Operation operation, string? remarks = null)
    {
        string? summary = Words(operation.Summary);
        string? description = Words(operation.Description);
        string? more = summary is null || summary == description ? null : description;
        return new DocComment(
            summary ?? description,
            more is not null && remarks is not null ? more + "\n\n" + remarks : more ?? remarks,
            operation.ToString(),
            operation.IsDeprecated)
        {
            DeprecationReason = operation.IsDeprecated ? ReasonAt(operation) : null,
        };
    }

    public static DocComment Of(Parameter parameter, Schema? behind) => new(
        Words(parameter.Description) ?? Words(behind?.Description), null, parameter.Name, parameter.IsDeprecated || behind is { IsDeprecated: true })
    {
        DeprecationReason = parameter.IsDeprecated ? ReasonAt(parameter) : behind is { IsDeprecated: true } ? ReasonAt(behind) : null,
    };

    /// <summary>The address of the API's own documentation; null where the description has none that is absolute.</summary>
    public static string? AddressOf(Document document) =>
        document.At.To("externalDocs")?.To("url")?.Text() is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.AbsoluteUri
            : null;

    public static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static string? ReasonAt(DescriptionObject at) =>
        ReasonExtensions.Select(name => Words(at.Extension(name)?.Text())).FirstOrDefault(static words => words is not null);
}
