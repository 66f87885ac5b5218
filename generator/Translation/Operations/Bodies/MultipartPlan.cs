using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>What the parts of a multipart body are (OpenAPI, Encoding Object), before names and types.</summary>
internal sealed class MultipartPlan(ShapeReader shapes, OpenApiVersion version)
{
    /// <summary>The parts of an object's properties; those that only responses carry are none.</summary>
    public IReadOnlyList<PartPlan> Of(MediaType mediaType, ObjectShape shape) =>
    [
        .. shape.Properties
            .Where(property => !property.Schema.IsReadOnly)
            .Select(property => Of(property.WireName, property.Schema, property.IsRequired, mediaType.Encoding.FirstOrDefault(one => one.PropertyName == property.WireName))),
    ];

    /// <summary>The part of one property, or of each item of a body without names.</summary>
    public PartPlan Of(string wireName, Schema schema, bool isRequired, Encoding? encoding)
    {
        IReadOnlyList<string> types = MediaTypes.Names(encoding?.ContentType);
        (Schema behind, Shape shape, _) = shapes.Resolve(schema);
        Schema one = shape is ListShape { Item: { } item } ? item : schema;
        var plan = new PartPlan(wireName, schema, isRequired, PartKind.Value, types)
        {
            Encoding = encoding,
            ContentEncoding = shapes.Resolve(one).Schema.ContentEncoding,
            IsList = shape is ListShape,
        };
        // A style joins texts: files stay parts, whatever it says.
        if (encoding is { IsStyled: true } && !IsFileOrFiles(schema))
        {
            return shape is ScalarShape or EnumShape ? plan with { ContentTypes = [] } : plan with { Kind = PartKind.Styled };
        }

        if (types.Count > 0 && types[0].StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return plan with { Kind = PartKind.Nested };
        }

        // A file or several; whatever else may stand in their place is sent as the caller gives it.
        if (behind.OneOf.Concat(behind.AnyOf).ToList() is { Count: > 0 } branches && branches.Exists(IsFileOrFiles))
        {
            bool isList = branches.Exists(branch => shapes.Resolve(branch).Shape is ListShape && IsFileOrFiles(branch));
            return plan with { Kind = PartKind.File, IsList = isList, IsOpen = !branches.TrueForAll(branch => SchemaStructure.IsNull(branch) || IsFileOrFiles(branch)) };
        }

        return IsFile(one, types) ? plan with { Kind = PartKind.File } : plan;
    }

    private bool IsFileOrFiles(Schema branch) =>
        BinarySchemas.IsBinary(shapes.Resolve(branch).Shape is ListShape { Item: { } item } ? item : branch, shapes);

    private bool IsFile(Schema schema, IReadOnlyList<string> contentTypes)
    {
        if (BinarySchemas.IsBinary(schema, shapes))
        {
            return true;
        }

        // Text can hold no image; and 3.1's default for what has no type is a stream of bytes.
        bool isSaidToBe = contentTypes.Count > 0 && contentTypes.All(MediaTypes.IsBinaryName);
        bool isString = shapes.Resolve(schema) is ({ ContentEncoding: null, Format: null }, ScalarShape { Format: ScalarFormat.String }, _);
        return (isSaidToBe && isString) || (BinarySchemas.IsOpen(schema, shapes) && (isSaidToBe || (contentTypes.Count == 0 && version >= OpenApiVersion.V3_1)));
    }
}

/// <summary>How a part is made.</summary>
internal enum PartKind
{
    Value,
    Styled,
    File,
    Nested,
}

/// <param name="WireName">Its name; empty where it has none.</param>
/// <param name="Schema">The schema of the value.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Kind">How it is made.</param>
/// <param name="ContentTypes">The media types that the description allows; none for the default.</param>
internal sealed record PartPlan(string WireName, Schema Schema, bool IsRequired, PartKind Kind, IReadOnlyList<string> ContentTypes)
{
    public Encoding? Encoding { get; init; }

    /// <summary>The <c>contentEncoding</c> of the value, or of each item.</summary>
    public string? ContentEncoding { get; init; }

    public bool IsList { get; init; }

    /// <summary>Whether it may be something else than a file, too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What to send as <c>Content-Type</c>: the first that is one type; null for the default.</summary>
    public string? ContentType => ContentTypes.FirstOrDefault(type => type.IndexOf('*') < 0);

    /// <summary>The headers beside those that say what the part is.</summary>
    public IEnumerable<Header> Headers => (Encoding?.Headers ?? []).Where(header =>
        !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && !header.Name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a class that is JSON cannot hold it.</summary>
    public bool IsMoreThanJson => Kind is PartKind.File or PartKind.Nested || Headers.Any(header => FixedValue(header) is null);

    /// <summary>The one value that a header can have; null where the caller must say.</summary>
    public static string? FixedValue(Header header) => header.Schema is { } schema && Constants.Of(schema) is [var only] ? only : null;
}
