using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads a parameter of 3.x.</summary>
internal static class ParameterReader
{
    private const string Skipped = "the parameter is ignored";

    public static Parameter? Read(Fields fields, ContentReader content, ReadingContext context)
    {
        if (fields.RequiredText("name", Skipped) is not { } name || fields.RequiredText("in", Skipped) is not { } inText)
        {
            return null;
        }

        if (ParameterWords.PlaceOf(inText) is not { } place)
        {
            Cursor at = fields.Value("in")!.Value;
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                at.Location, inText, "in", NearestName.Of(inText, ParameterWords.PlaceNames), "The parameter '" + name + "' is ignored."));
            return null;
        }

        ParameterStyle style = StyleOf(fields, context) ?? ParameterWords.DefaultStyle(place);
        return new Parameter(fields.At)
        {
            Name = name,
            In = place,
            Description = fields.Text("description"),
            IsRequired = fields.Flag("required") ?? false,
            IsSaidOptional = fields.Flag("required") == false,
            IsDeprecated = fields.Flag("deprecated") ?? false,
            Style = style,
            Explode = fields.Flag("explode") ?? ParameterWords.DefaultExplode(style),
            AllowReserved = fields.Flag("allowReserved") ?? false,
            AllowEmptyValue = fields.Flag("allowEmptyValue") ?? false,
            Schema = context.SchemaAt(fields.Value("schema")),
            Content = content.Read(fields),
            ResponseFormats = ResponseFormatReader.Read(fields.At, context),
        };
    }

    /// <summary>The style that is written; null without one, or with one that is not known.</summary>
    public static ParameterStyle? StyleOf(Fields fields, ReadingContext context)
    {
        if (fields.Text("style") is not { } text)
        {
            return null;
        }

        ParameterStyle? style = ParameterWords.StyleOf(text);
        if (style is null)
        {
            Cursor at = fields.Value("style")!.Value;
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                at.Location, text, "style", NearestName.Of(text, ParameterWords.StyleNames), "The default style is used."));
        }

        return style;
    }
}
