using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>Multipart bodies: each property is a part. One with files or headers is a class of its own, which is no JSON.</summary>
internal sealed class MultipartTranslation(TypeTranslation types, MultipartPlan plan, TranslationContext context)
{
    private const string Bytes = "application/octet-stream";
    private const string ExtraName = "AdditionalParts";

    private static readonly LibraryType Binary = new(LibraryClass.BinaryContent);
    private static readonly LibraryType Given = new(LibraryClass.MultipartBody);

    private readonly List<(Schema Schema, MultipartType Type)> declared = [];

    /// <returns>The body's type and parts; parts that the caller puts together where the schema does not say which there are.</returns>
    public (TypeRef Type, BodyFormat Format) Translate(MediaType mediaType, string name)
    {
        if (mediaType.Schema is not { } schema)
        {
            return (Given, new GivenPartsFormat());
        }

        (Schema behind, Shape shape, _) = types.Shapes.Resolve(schema);
        return shape switch
        {
            ObjectShape members => Members(mediaType, behind, members, name),
            ListShape { Item: { } item } when !mediaType.HasPrefixEncoding && !MediaTypes.IsFormData(mediaType) => Items(mediaType, item, name),
            _ => (Given, new GivenPartsFormat()),
        };
    }

    private (TypeRef Type, BodyFormat Format) Members(MediaType mediaType, Schema schema, ObjectShape shape, string name)
    {
        IReadOnlyList<PartPlan> parts = plan.Of(mediaType, shape);
        return parts.Any(part => part.IsMoreThanJson) ? OwnClass(schema, shape, parts, name) : JsonClass(mediaType.Schema!, parts, name);
    }

    // The class that JSON of the schema has, too.
    private (TypeRef Type, BodyFormat Format) JsonClass(Schema schema, IReadOnlyList<PartPlan> plans, string name)
    {
        TypeRef type = types.Use(schema, name);
        if (types.ObjectOf(type) is not { } found)
        {
            return (Given, new GivenPartsFormat());
        }

        IReadOnlyList<Property> properties = [.. found.Properties, .. found.Hierarchy?.Inherited ?? EquatableArray<Property>.Empty];
        IEnumerable<MultipartPart> parts = plans
            .Select(part => (Plan: part, Property: properties.FirstOrDefault(property => property.WireName == part.WireName)))
            .Where(pair => pair.Property is not null)
            .Select(pair => Part(pair.Plan, pair.Property.Name, pair.Property.Type, Fixed(pair.Plan)));
        return (type with { IsNullable = false }, new PartsFormat(parts.ToEquatableArray(), found.Extra, ExtraParts: null) { Patterns = found.Patterns });
    }

    private (TypeRef Type, BodyFormat Format) OwnClass(Schema schema, ObjectShape shape, IReadOnlyList<PartPlan> plans, string wanted)
    {
        string name = declared.Find(one => one.Schema == schema).Type?.Name ?? types.NameOfForm(schema, wanted);
        var scope = Scope.Exact(reservedSuffix: "Value");
        scope.Reserve(ReservedNames.OfObjects);
        scope.Reserve(name, wanted, ExtraName);
        var properties = new List<Property>();
        var parts = new List<MultipartPart>();
        foreach (PartPlan part in plans)
        {
            TypeRef type = TypeOf(part);
            Schema behind = types.Shapes.Resolve(part.Schema).Schema;
            string property = scope.Give(CSharpNameExtension.To(part.Schema, context) ?? Identifier.Pascal(part.WireName), Identifier.SpelledPascal(part.WireName));
            properties.Add(new Property(
                part.WireName, property, type, part.IsRequired, IsOptionalWrapper: false, Direction.Both, Default: null, Doc(part, behind)));
            List<PartHeader> headers = [.. Fixed(part)];
            foreach (Header header in part.Headers.Where(header => PartPlan.FixedValue(header) is null))
            {
                TypeRef headerType = types.Use(header.Schema, Identifier.Inside(Identifier.Inside(name, part.WireName), header.Name)) with { IsNullable = false };
                string headerName = scope.Give(Identifier.Inside(property, header.Name));
                bool isRequired = header.IsRequired && part.IsRequired;
                var words = new DocComment(DocTranslation.Words(header.Description), $"The header {header.Name} of the part {part.WireName}.", header.Pointer, header.IsDeprecated);
                properties.Add(new Property(header.Name, headerName, headerType, isRequired, IsOptionalWrapper: false, Direction.Both, Default: null, words));
                headers.Add(new PartHeader(header.Name, new PropertyHeader(headerName, headerType)));
            }

            parts.Add(Part(part, property, type, headers));
        }

        MultipartType made = Declare(schema, new MultipartType(name, DocTranslation.Of(schema), properties.ToEquatableArray(), ExtraName), wanted);
        return (new NamedType(made.Name, NamedKind.Object), new PartsFormat(parts.ToEquatableArray(), Extra: null, ExtraName));
    }

    private (TypeRef Type, BodyFormat Format) Items(MediaType mediaType, Schema item, string name)
    {
        PartPlan part = plan.Of("", item, isRequired: true, mediaType.ItemEncoding);
        if (part.Kind == PartKind.Nested || part.Headers.Any(header => PartPlan.FixedValue(header) is null))
        {
            return (Given, new GivenPartsFormat());
        }

        TypeRef type = part.Kind == PartKind.File ? Binary : types.Use(item, Identifier.Inside(name, "item"));
        var list = new ListType(type);
        return (list, new ItemPartsFormat(Part(part with { IsList = true }, "", list, Fixed(part))));
    }

    private TypeRef TypeOf(PartPlan part)
    {
        if (part.IsOpen)
        {
            context.Report(DiagnosticCatalog.PartGivenAsIs(part.Schema.Location, part.WireName));
        }

        TypeRef type = part.Kind switch
        {
            PartKind.File => part.IsList ? new ListType(Binary) : Binary,
            PartKind.Nested => Given,
            _ => types.Use(part.Schema) is AnyJsonType { Shape: AnyJson.Value } any ? any with { IsNullable = true } : types.Use(part.Schema),
        };

        // Null is no part: what must be there cannot be null.
        return part.IsRequired ? type with { IsNullable = false } : type;
    }

    private static MultipartPart Part(PartPlan plan, string property, TypeRef type, IEnumerable<PartHeader> headers)
    {
        EquatableArray<PartHeader> all = headers.ToEquatableArray();
        string? name = plan.WireName.Length > 0 || property.Length > 0 ? plan.WireName : null;
        return plan.Kind switch
        {
            PartKind.File => new FilePart(name, property, type, plan.ContentType ?? Bytes, all),
            PartKind.Nested => new NestedPart(name, property, type, plan.ContentTypes[0], all),
            PartKind.Styled => new StyledPart(name, property, type, StyleOf(plan), all),
            _ => new ValuePart(name, property, type, plan.ContentType ?? (plan.ContentEncoding is null ? null : Bytes), all),
        };
    }

    private static ParameterSerialization StyleOf(PartPlan plan)
    {
        SerializationStyle word = plan.Encoding!.Style switch
        {
            ParameterStyle.SpaceDelimited => SerializationStyle.SpaceDelimited,
            ParameterStyle.PipeDelimited => SerializationStyle.PipeDelimited,
            ParameterStyle.TabDelimited => SerializationStyle.TabDelimited,
            ParameterStyle.DeepObject => SerializationStyle.DeepObject,
            _ => SerializationStyle.Form,
        };
        bool explode = plan.Encoding.Explode ?? word == SerializationStyle.Form;

        // Undefined there, and several values in any case.
        return explode && word is SerializationStyle.SpaceDelimited or SerializationStyle.PipeDelimited ? ParameterSerialization.FormExploded : new ParameterSerialization(word, explode || word == SerializationStyle.DeepObject);
    }

    // OpenAPI: contentEncoding means a header, as does a header that has but one value.
    private static IEnumerable<PartHeader> Fixed(PartPlan plan)
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

    private static DocComment Doc(PartPlan part, Schema behind)
    {
        DocComment words = DocTranslation.OfProperty(part.Schema, behind);
        return part.Kind == PartKind.File && part.ContentTypes.Count > 1
            ? words with { Remarks = "One of " + string.Join(", ", part.ContentTypes) + "; the first, unless the content says otherwise." }
            : words;
    }

    // Bodies of one schema are of one class, unless they are encoded in ways that make classes differ.
    private MultipartType Declare(Schema schema, MultipartType type, string wanted)
    {
        List<MultipartType> known = [.. declared.Where(one => one.Schema == schema).Select(one => one.Type)];
        if (known.Find(other => other.Properties.Equals(type.Properties)) is { } same)
        {
            return same;
        }

        MultipartType made = known.Count == 0 ? type : type with { Name = types.NameFor(wanted) };
        declared.Add((schema, made));
        types.Declare(made);
        return made;
    }
}
