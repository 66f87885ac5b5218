using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads <c>content</c> and <c>headers</c> of 3.x.</summary>
internal sealed class ContentReader(ReadingContext context)
{
    /// <summary>Reads the media types in the <c>content</c> of an object.</summary>
    public IReadOnlyList<MediaType> Read(Fields owner) =>
        [.. owner.Map("content").Select(member => ReadMediaType(member.Name, member.Value)).OfType<MediaType>()];

    /// <summary>Reads the headers in the <c>headers</c> of an object.</summary>
    public IReadOnlyList<Header> Headers(Fields owner) =>
        [.. owner.Map("headers").Select(member => ReadHeader(member.Name, member.Value)).OfType<Header>()];

    private MediaType? ReadMediaType(string name, Cursor at)
    {
        string consequence = "A body of the media type '" + name + "' is read without a schema.";
        if (context.Follow(at, consequence) is not { } target || context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        return new MediaType(target)
        {
            Name = name,
            Schema = context.SchemaAt(fields.Value("schema")),
            ItemSchema = context.SchemaAt(fields.Value("itemSchema")),
            Encoding = [.. fields.Object("encoding")?.Objects().Select(member => ReadEncoding(member.Name, member.Value, name)) ?? []],
            ItemEncoding = fields.Object("itemEncoding") is { } item ? ReadEncoding("", item, name) : null,
            HasPrefixEncoding = fields.List("prefixEncoding").Count > 0,
        };
    }

    private PropertyEncoding ReadEncoding(string propertyName, Fields fields, string mediaType)
    {
        bool isStyled = fields.Value("style") is not null || fields.Value("explode") is not null || fields.Value("allowReserved") is not null;
        bool honoursStyle = HonoursStyle(mediaType);
        if (isStyled && !honoursStyle)
        {
            context.Report(Diagnostics.DiagnosticCatalog.EncodingStyleIgnored(fields.At.Location, propertyName, mediaType));
        }

        return new PropertyEncoding(fields.At)
        {
            PropertyName = propertyName,
            ContentType = fields.Text("contentType"),
            Headers = Headers(fields),
            Style = honoursStyle ? ParameterReader.StyleOf(fields, context) : null,
            Explode = honoursStyle ? fields.Flag("explode") : null,
            AllowReserved = honoursStyle ? fields.Flag("allowReserved") : null,
        };
    }

    // OpenAPI, Encoding Object: for other media types the fields are ignored; 3.0 has them for forms only.
    private bool HonoursStyle(string mediaType) =>
        mediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        || (mediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) && context.Version >= OpenApiVersion.V3_1);

    private Header? ReadHeader(string name, Cursor at)
    {
        if (context.Follow(at, "The header '" + name + "' is ignored.") is not { } target || context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        return new Header(target)
        {
            Name = name,
            Description = fields.Text("description"),
            IsRequired = fields.Flag("required") ?? false,
            IsDeprecated = fields.Flag("deprecated") ?? false,
            Explode = fields.Flag("explode") ?? false,
            Schema = context.SchemaAt(fields.Value("schema")),
            Content = Read(fields),
        };
    }
}
