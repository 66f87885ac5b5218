using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads <c>x-response-formats</c> of parameters.</summary>
internal static class ResponseFormatReader
{
    public static IReadOnlyList<ParameterResponseFormat> Read(Cursor parameter, ReadingContext context) =>
        parameter.To("x-response-formats") is { } formats
            ? [.. formats.Members().Select(format => Read(format.Name, format.Value, context))]
            : [];

    private static ParameterResponseFormat Read(string value, Cursor format, ReadingContext context) => new(format)
    {
        Value = value,
        Method = format.To("method")?.Text(),
        Description = format.To("description")?.Text(),
        Schema = context.SchemaAt(format.To("schema")),
        IsStream = format.To("stream")?.Flag() == true,
    };
}
