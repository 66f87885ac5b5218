using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>Reads the parameters of 2.0 that stay parameters in 3.x.</summary>
internal static class SwaggerParameters
{
    private const string Skipped = "the parameter is ignored";

    // Fields of a parameter that mean something else in a schema, or nothing.
    private static readonly HashSet<string> OfTheParameter = new(StringComparer.Ordinal)
    {
        "name", "in", "required", "collectionFormat", "allowEmptyValue",
    };

    public static Parameter? Read(Fields fields, ReadingContext context)
    {
        if (fields.RequiredText("name", Skipped) is not { } name || fields.RequiredText("in", Skipped) is not { } inText)
        {
            return null;
        }

        if (ParameterWords.PlaceOf(inText) is not { } place || place is ParameterLocation.Cookie or ParameterLocation.QueryString)
        {
            string? suggestion = NearestName.Of(inText, ["query", "header", "path", "formData", "body"]);
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                fields.Value("in")!.Value.Location, inText, "in", suggestion, "The parameter '" + name + "' is ignored."));
            return null;
        }

        (ParameterStyle style, bool explode) = StyleOf(fields, place, context);
        return new Parameter(fields.At)
        {
            Name = name,
            In = place,
            Description = fields.Text("description"),
            IsRequired = fields.Flag("required") ?? false,
            IsDeprecated = false,
            Style = style,
            Explode = explode,
            AllowReserved = false,
            AllowEmptyValue = fields.Flag("allowEmptyValue") ?? false,
            Schema = InlineSchema(fields.At, (ObjectNode)fields.At.Node, context),
            Content = [],
            ResponseFormats = ResponseFormatReader.Read(fields.At, context),
        };
    }

    /// <summary>The schema that a parameter or header of 2.0 carries among its own fields.</summary>
    public static Schema InlineSchema(Cursor at, ObjectNode fields, ReadingContext context) =>
        context.Schemas.At(at with { Node = SchemaNode(fields) });

    /// <summary>The fields of a parameter that belong to its value's schema.</summary>
    public static ObjectNode SchemaNode(ObjectNode parameter) =>
        new(parameter.Range, [.. parameter.Members.Where(member => !OfTheParameter.Contains(member.Name))]);

    /// <summary>What <c>collectionFormat</c> means in 3.x.</summary>
    public static (ParameterStyle Style, bool Explode) StyleOf(Fields fields, ParameterLocation place, ReadingContext context)
    {
        ParameterStyle separated = ParameterWords.DefaultStyle(place);
        string? format = fields.Text("collectionFormat");
        switch (format)
        {
            case null or "csv":
                return (separated, false);
            case "ssv":
                return (ParameterStyle.SpaceDelimited, false);
            case "tsv":
                return (ParameterStyle.TabDelimited, false);
            case "pipes":
                return (ParameterStyle.PipeDelimited, false);
            case "multi":
                return (ParameterStyle.Form, true);
            default:
                string? suggestion = NearestName.Of(format, ["csv", "ssv", "tsv", "pipes", "multi"]);
                context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                    fields.Value("collectionFormat")!.Value.Location, format, "collectionFormat", suggestion, "'csv' is used instead."));
                return (separated, false);
        }
    }
}
