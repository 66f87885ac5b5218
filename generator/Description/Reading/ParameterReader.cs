using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads a parameter of 3.x.</summary>
internal static class ParameterReader
{
    private const string Ignored = "the parameter is ignored";

    /// <summary>Reads a parameter; returns null, and reports why, if it is invalid.</summary>
    public static Parameter? Read(Fields fields, ContentReader content, ReadingContext context)
    {
        if (fields.RequiredText("name", Ignored) is not { } name || fields.RequiredText("in", Ignored) is not { } inText)
        {
            return null;
        }

        if (ParameterValues.LocationOf(inText) is not { } location)
        {
            Cursor at = fields.Value("in")!.Value;
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                at.Location, inText, "in", NearestName.Of(inText, ParameterValues.LocationNames), "The parameter '" + name + "' is ignored."));
            return null;
        }

        ParameterStyle style = StyleOf(fields, context) ?? ParameterValues.DefaultStyle(location);
        return new Parameter(fields.At)
        {
            Name = name,
            In = location,
            Description = fields.Text("description"),
            IsRequired = fields.Flag("required") ?? false,
            IsExplicitlyOptional = fields.Flag("required") == false,
            IsDeprecated = fields.Flag("deprecated") ?? false,
            Style = style,
            Explode = fields.Flag("explode") ?? ParameterValues.DefaultExplode(style),
            AllowReserved = fields.Flag("allowReserved") ?? false,
            AllowEmptyValue = fields.Flag("allowEmptyValue") ?? false,
            Schema = context.SchemaAt(fields.Value("schema")),
            Content = content.Read(fields),
            ResponseFormats = ResponseFormatReader.Read(fields.At, context),
        };
    }

    /// <summary>Reads a <c>style</c>; returns null if it is absent or unknown.</summary>
    public static ParameterStyle? StyleOf(Fields fields, ReadingContext context)
    {
        if (fields.Text("style") is not { } text)
        {
            return null;
        }

        ParameterStyle? style = ParameterValues.StyleOf(text);
        if (style is null)
        {
            Cursor at = fields.Value("style")!.Value;
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                at.Location, text, "style", NearestName.Of(text, ParameterValues.StyleNames), "The default style is used."));
        }

        return style;
    }
}
