using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>Reads the <c>formData</c> parameters of an operation as a body: an object with a property for each parameter.</summary>
internal static class SwaggerForm
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    public static RequestBody Read(IReadOnlyList<Fields> parameters, IReadOnlyList<string>? consumes, ReadingContext context)
    {
        Fields[] named = [.. parameters.Where(parameter => parameter.RequiredText("name", "the parameter is ignored") is not null)];
        Cursor at = parameters[0].At;
        Schema schema = context.Schemas.At(at with { Node = SchemaNode(named, at.Node.Range) });
        return new RequestBody(at)
        {
            IsRequired = named.Any(IsRequired),
            Content =
            [
                .. MediaTypes(named, consumes).Select(mediaType => new MediaType(at)
                {
                    Name = mediaType,
                    Schema = schema,
                    Encoding = [.. named.Where(parameter => parameter.Text("type") == "array").Select(parameter => ReadEncoding(parameter, context))],
                }),
            ],
        };
    }

    private static bool IsRequired(Fields parameter) => parameter.Flag("required") ?? false;

    private static ObjectNode SchemaNode(IReadOnlyList<Fields> parameters, TextRange range)
    {
        Member[] properties =
        [
            .. parameters.Select(parameter => new Member(
                parameter.Text("name")!,
                parameter.Value("name")!.Value.Node.Range,
                SwaggerParameters.SchemaNode((ObjectNode)parameter.At.Node))),
        ];
        Node[] required = [.. parameters.Where(IsRequired).Select(parameter => parameter.Value("name")!.Value.Node)];
        return new ObjectNode(
            range,
            [
                new Member("type", range, new ScalarNode(range, ScalarKind.String, "object")),
                new Member("properties", range, new ObjectNode(range, properties)),
                new Member("required", range, new ArrayNode(range, required)),
            ]);
    }

    // A file requires a multipart body, whatever media types the operation consumes.
    private static string[] MediaTypes(IReadOnlyList<Fields> parameters, IReadOnlyList<string>? consumes)
    {
        bool hasFile = parameters.Any(HasFile);
        string[] forms = [.. (consumes ?? []).Where(type => type == Multipart || (type == UrlEncoded && !hasFile))];
        return forms.Length > 0 ? forms : [hasFile ? Multipart : UrlEncoded];
    }

    // One file, or an array of them.
    private static bool HasFile(Fields parameter) => IsFile(parameter.At) || (parameter.Value("items") is { } items && IsFile(items));

    /// <summary>Returns whether the values of a schema are files.</summary>
    public static bool IsFile(Cursor schema) => schema.To("type")?.Text() switch
    {
        "file" => true,
        "string" => schema.To("format")?.Text() == "binary",
        _ => false,
    };

    private static PropertyEncoding ReadEncoding(Fields parameter, ReadingContext context)
    {
        (ParameterStyle style, bool explode) = SwaggerParameters.StyleOf(parameter, ParameterLocation.Query, context);
        return new PropertyEncoding(parameter.At)
        {
            PropertyName = parameter.Text("name")!,
            Headers = [],
            Style = style,
            Explode = explode,
        };
    }
}
