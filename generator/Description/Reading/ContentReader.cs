namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads <c>content</c> and <c>headers</c> of 3.x.</summary>
internal sealed class ContentReader(ReadingContext context)
{
    /// <summary>The media types in an owner's <c>content</c>.</summary>
    public IReadOnlyList<MediaType> Read(Fields owner) =>
        [.. owner.Map("content").Select(member => ReadMediaType(member.Name, member.Value)).OfType<MediaType>()];

    /// <summary>The headers in an owner's <c>headers</c>.</summary>
    public IReadOnlyList<Header> Headers(Fields owner) =>
        [.. owner.Map("headers").Select(member => ReadHeader(member.Name, member.Value)).OfType<Header>()];

    private MediaType? ReadMediaType(string name, Cursor at)
    {
        if (context.Follow(at, "A body of '" + name + "' is read as any.") is not { } target || context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        return new MediaType(target)
        {
            Name = name,
            Schema = context.SchemaAt(fields.Value("schema")),
            ItemSchema = context.SchemaAt(fields.Value("itemSchema")),
            Encoding = [.. fields.Object("encoding")?.Objects().Select(member => ReadEncoding(member.Name, member.Value)) ?? []],
        };
    }

    private Encoding ReadEncoding(string propertyName, Fields fields) => new(fields.At)
    {
        PropertyName = propertyName,
        ContentType = fields.Text("contentType"),
        Headers = Headers(fields),
        Style = ParameterReader.StyleOf(fields, context),
        Explode = fields.Flag("explode"),
        AllowReserved = fields.Flag("allowReserved") ?? false,
    };

    private Header? ReadHeader(string name, Cursor at)
    {
        if (context.Follow(at, "The header '" + name + "' was skipped.") is not { } target || context.FieldsOf(target) is not { } fields)
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
