using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>Reads the parameters of 2.0 that are parameters in 3.x too.</summary>
internal static class SwaggerParameters
{
    private const string Ignored = "the parameter is ignored";

    // Fields of a parameter that are no keywords of a schema, or have another meaning there.
    private static readonly HashSet<string> ParameterFields = new(StringComparer.Ordinal)
    {
        "name", "in", "required", "collectionFormat", "allowEmptyValue",
    };

    /// <summary>Reads a parameter; returns null, and reports why, if it is invalid.</summary>
    public static Parameter? Read(Fields fields, ReadingContext context)
    {
        if (fields.RequiredText("name", Ignored) is not { } name || fields.RequiredText("in", Ignored) is not { } inText)
        {
            return null;
        }

        if (ParameterValues.LocationOf(inText) is not { } location || location is ParameterLocation.Cookie or ParameterLocation.QueryString)
        {
            string? suggestion = NearestName.Of(inText, ["query", "header", "path", "formData", "body"]);
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                fields.Value("in")!.Value.Location, inText, "in", suggestion, "The parameter '" + name + "' is ignored."));
            return null;
        }

        (ParameterStyle style, bool explode) = StyleOf(fields, location, context);
        return new Parameter(fields.At)
        {
            Name = name,
            In = location,
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

    /// <summary>Reads the schema of a parameter or header of 2.0, whose keywords are among the other fields.</summary>
    public static Schema InlineSchema(Cursor at, ObjectNode fields, ReadingContext context) =>
        context.Schemas.At(at with { Node = SchemaNode(fields) });

    /// <summary>Returns a node with the fields of a parameter that are keywords of its schema.</summary>
    public static ObjectNode SchemaNode(ObjectNode parameter) =>
        new(parameter.Range, [.. parameter.Members.Where(member => !ParameterFields.Contains(member.Name))]);

    /// <summary>Reads <c>collectionFormat</c> as the style of 3.x.</summary>
    public static (ParameterStyle Style, bool Explode) StyleOf(Fields fields, ParameterLocation location, ReadingContext context)
    {
        ParameterStyle separated = ParameterValues.DefaultStyle(location);
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
