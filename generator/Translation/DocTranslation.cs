using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>The description's words for a member.</summary>
internal static class DocTranslation
{
    public static Doc Of(Schema schema) => new(Words(schema.Description) ?? Words(schema.Title), null, schema.Pointer, schema.IsDeprecated);

    /// <summary>The words at a property, else those of the schema it refers to.</summary>
    public static Doc OfProperty(Schema schema, Schema behind) => new(
        Words(schema.Description) ?? Words(behind.Description) ?? Words(schema.Title) ?? Words(behind.Title),
        null,
        schema.Pointer,
        schema.IsDeprecated);

    public static Doc Of(Description.Operation operation, string? remarks = null)
    {
        string? summary = Words(operation.Summary);
        string? description = Words(operation.Description);
        string? more = summary is null || summary == description ? null : description;
        return new Doc(
            summary ?? description,
            more is not null && remarks is not null ? more + "\n\n" + remarks : more ?? remarks,
            operation.ToString(),
            operation.IsDeprecated);
    }

    public static Doc Of(Description.Parameter parameter, Schema? behind) => new(
        Words(parameter.Description) ?? Words(behind?.Description), null, parameter.Name, parameter.IsDeprecated || behind is { IsDeprecated: true });

    public static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
