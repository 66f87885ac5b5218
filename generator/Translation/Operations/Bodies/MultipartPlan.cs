using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Decides how each part of a multipart body is written (OpenAPI, Encoding Object), before it has a C# name or type. For example,
/// <c>{ photo: { type: string, format: binary }, tags: { type: array, items: { type: string } } }</c> has a file and a list of values.
/// </summary>
internal sealed class MultipartPlan(ShapeReader shapes, OpenApiVersion version)
{
    /// <summary>Returns the parts for the properties of an object, except <c>readOnly</c> ones.</summary>
    public IReadOnlyList<PartPlan> Of(MediaType mediaType, ObjectShape shape) =>
    [
        .. shape.Properties
            .Where(property => !property.Schema.Origin.IsReadOnly)
            .Select(property => Of(property.WireName, property.Schema, property.IsRequired, EncodingOf(mediaType, property.WireName))),
    ];

    /// <summary>Returns the part for a property, or for each item of a body without names.</summary>
    public PartPlan Of(string wireName, SchemaExpression schema, bool isRequired, PropertyEncoding? encoding)
    {
        IReadOnlyList<string> types = MediaTypes.Names(encoding?.ContentType);
        (SchemaExpression resolved, Shape shape, _) = shapes.Resolve(schema);
        SchemaExpression value = shape is ListShape { Item: { } item } ? item : schema;
        var plan = new PartPlan(wireName, schema, isRequired, PartKind.Value, types)
        {
            Encoding = encoding,
            ContentEncoding = shapes.Resolve(value).Schema.Origin.ContentEncoding,
            IsList = shape is ListShape,
        };

        // A style applies to text only, so files ignore it.
        if (encoding is { IsStyled: true } && !IsFileOrFiles(schema))
        {
            return shape is ScalarShape or EnumShape ? plan with { ContentTypes = [] } : plan with { Kind = PartKind.Styled };
        }

        if (types.Count > 0 && MediaTypes.IsMultipartName(types[0]))
        {
            return plan with { Kind = PartKind.Nested };
        }

        // If one alternative is a file, the caller passes the others as bytes, too.
        if (resolved.Origin.OneOf.Concat(resolved.Origin.AnyOf).ToList() is { Count: > 0 } branches
            && branches.Exists(branch => IsFileOrFiles(branch)))
        {
            return plan with
            {
                Kind = PartKind.File,
                IsList = branches.Exists(branch => shapes.Resolve(branch).Shape is ListShape && IsFileOrFiles(branch)),
                AllowsOtherValues = !branches.TrueForAll(branch => SchemaStructure.IsNull(branch) || IsFileOrFiles(branch)),
            };
        }

        return IsFile(value, types) ? plan with { Kind = PartKind.File } : plan;
    }

    private static PropertyEncoding? EncodingOf(MediaType mediaType, string property) =>
        mediaType.Encoding.FirstOrDefault(encoding => encoding.PropertyName == property);

    private bool IsFileOrFiles(SchemaExpression schema) =>
        BodyContent.IsBinary(shapes.Resolve(schema).Shape is ListShape { Item: { } item } ? item : schema, shapes);

    private bool IsFile(SchemaExpression schema, IReadOnlyList<string> contentTypes)
    {
        if (BodyContent.IsBinary(schema, shapes))
        {
            return true;
        }

        // A string with a binary content type is bytes. Since 3.1, the default for a schema without a type is application/octet-stream.
        bool isDeclaredBinary = contentTypes.Count > 0 && contentTypes.All(MediaTypes.IsBinaryName);
        bool isPlainString = shapes.Resolve(schema)
            is ({ Origin: { ContentEncoding: null, Format: null } }, ScalarShape { Format: ScalarFormat.String }, _);
        bool isBinaryByDefault = contentTypes.Count == 0 && version >= OpenApiVersion.V3_1;
        return (isDeclaredBinary && isPlainString)
            || ((isDeclaredBinary || isBinaryByDefault) && BodyContent.IsUnconstrained(schema, shapes));
    }
}
