using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Multipart bodies to types and parts. An object whose properties JSON can hold uses the class of its JSON form; with files, nested multipart
/// bodies or part headers it has a class of its own (<see cref="MultipartClasses"/>). An array has one part for each item. For anything else the
/// caller passes a <c>MultipartBody</c>. For example, <c>{ id: string, photo: file }</c> becomes a class with <c>string Id</c> and
/// <c>BinaryContent Photo</c>.
/// </summary>
internal sealed class MultipartTranslation(TypeTranslation types, MultipartPlan plan, TranslationContext context)
{
    private static readonly (TypeRef Type, BodyFormat Format) PassedByCaller =
        (new LibraryType(LibraryClass.MultipartBody), new GivenPartsFormat());

    private readonly MultipartClasses classes = new(types, context);

    /// <summary>Translates a body.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <param name="name">The name of its type, if it needs one.</param>
    public (TypeRef Type, BodyFormat Format) Translate(MediaType mediaType, string name)
    {
        if (mediaType.Schema is not { } schema)
        {
            return PassedByCaller;
        }

        (SchemaExpression resolved, Shape shape, _) = types.Shapes.Resolve(schema);
        switch (shape)
        {
            case ObjectShape properties:
                IReadOnlyList<PartPlan> parts = plan.Of(mediaType, properties);
                return parts.All(part => part.FitsJson) ? JsonClass(schema, parts, name) : classes.Declare(resolved, parts, name);
            case ListShape { Item: { } item } when !mediaType.HasPrefixEncoding && !MediaTypes.IsFormData(mediaType):
                return Items(mediaType, item, name);
            default:
                return PassedByCaller;
        }
    }

    /// <summary>Returns the part for a property.</summary>
    internal static MultipartPart Part(PartPlan plan, string property, TypeRef type, IEnumerable<PartHeader> headers, TypeTranslation types)
    {
        EquatableArray<PartHeader> all = headers.ToEquatableArray();
        string? name = plan.WireName.Length > 0 || property.Length > 0 ? plan.WireName : null;
        return plan.Kind switch
        {
            PartKind.File => new FilePart(name, property, type, plan.ContentType ?? MediaTypes.Bytes, all),
            PartKind.Nested => new NestedPart(name, property, type, plan.ContentTypes[0], all),
            PartKind.Styled => new StyledPart(name, property, type, ParameterStyles.OfPart(plan.Encoding!), all),
            _ when XmlRootOf(plan, types) is { } root => new XmlPart(name, property, type, root, plan.ContentType!, all),
            _ => new ValuePart(name, property, type, plan.ContentType ?? (plan.ContentEncoding is null ? null : MediaTypes.Bytes), all),
        };
    }

    // Each item of an array is a part of its own.
    private static string? XmlRootOf(PartPlan plan, TypeTranslation types)
    {
        bool isXml = plan.ContentType is { } type && MediaTypes.IsXmlName(type);
        return isXml
            ? types.Xml.RootOf(types.Shapes.Resolve(plan.Schema).Shape is ListShape { Item: { } item } ? item : plan.Schema, isSent: true)
            : null;
    }

    /// <summary>Returns the headers with one possible value. OpenAPI defines that <c>contentEncoding</c> is sent as a header.</summary>
    internal static IEnumerable<PartHeader> FixedHeaders(PartPlan plan)
    {
        if (plan is { Kind: PartKind.Value, ContentEncoding: { } encoding })
        {
            yield return new PartHeader("Content-Transfer-Encoding", new FixedHeader(encoding));
        }

        foreach (Header header in plan.Headers)
        {
            if (PartPlan.FixedValue(header) is { } value)
            {
                yield return new PartHeader(header.Name, new FixedHeader(value));
            }
        }
    }

    private (TypeRef Type, BodyFormat Format) JsonClass(Schema schema, IReadOnlyList<PartPlan> plans, string name)
    {
        TypeRef type = types.Use(schema, name);
        if (types.ObjectOf(type) is not { } found)
        {
            return PassedByCaller;
        }

        var properties = new Dictionary<string, Property>(StringComparer.Ordinal);
        foreach (Property property in found.Properties.Concat(found.Hierarchy?.Inherited ?? EquatableArray<Property>.Empty))
        {
            if (!properties.ContainsKey(property.WireName))
            {
                properties.Add(property.WireName, property);
            }
        }

        IEnumerable<MultipartPart> parts = plans
            .Where(part => properties.ContainsKey(part.WireName))
            .Select(part => (Plan: part, Property: properties[part.WireName]))
            .Select(pair => Part(pair.Plan, pair.Property.Name, pair.Property.Type, FixedHeaders(pair.Plan), types));
        var format = new PartsFormat(parts.ToEquatableArray(), found.Extra, ExtraParts: null) { Patterns = found.Patterns };
        return (type with { IsNullable = false }, format);
    }

    private (TypeRef Type, BodyFormat Format) Items(MediaType mediaType, SchemaExpression item, string name)
    {
        PartPlan part = plan.Of("", item, isRequired: true, mediaType.ItemEncoding);
        if (part.Kind == PartKind.Nested || part.VariableHeaders.Any())
        {
            return PassedByCaller;
        }

        TypeRef type = part.Kind == PartKind.File
            ? new LibraryType(LibraryClass.BinaryContent)
            : types.Use(item, Identifier.Inside(name, "item"));
        var list = new ListType(type);
        return (list, new ItemPartsFormat(Part(part with { IsList = true }, "", list, FixedHeaders(part), types)));
    }
}
