using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// The classes of multipart bodies that JSON cannot hold. Each part and each part header that the caller sets is a property. Bodies of one schema
/// share a class unless their encodings require different properties.
/// </summary>
internal sealed class MultipartClasses(TypeTranslation types, TranslationContext context)
{
    private const string ExtraName = "AdditionalParts";

    private readonly Dictionary<SchemaExpression, List<MultipartType>> declared = [];

    /// <summary>Returns the class for a body, which is declared if necessary.</summary>
    /// <param name="schema">The resolved schema of the body.</param>
    /// <param name="plans">Its parts.</param>
    /// <param name="wanted">The name of the class, if the schema does not have one.</param>
    public (TypeRef Type, BodyFormat Format) Declare(SchemaExpression schema, IReadOnlyList<PartPlan> plans, string wanted)
    {
        if (!declared.TryGetValue(schema, out List<MultipartType>? known))
        {
            known = [];
            declared.Add(schema, known);
        }

        string name = known.Count > 0 ? known[0].Name : types.NameOfForm(schema, wanted);
        Scope scope = Scope.Exact(reservedSuffix: "Value");
        scope.Reserve(ReservedNames.OfObjects);
        scope.Reserve(name, wanted, ExtraName);
        var properties = new List<Property>();
        var parts = new List<MultipartPart>();
        foreach (PartPlan part in plans)
        {
            parts.Add(Add(part, name, scope, properties));
        }

        var type = new MultipartType(name, DocTranslation.Of(schema), properties.ToEquatableArray(), ExtraName);
        MultipartType? same = known.Find(other => other.Properties.Equals(type.Properties));
        if (same is null)
        {
            same = known.Count == 0 ? type : type with { Name = types.NameFor(wanted) };
            known.Add(same);
            types.Declare(same);
        }

        return (new NamedType(same.Name, NamedKind.Object), new PartsFormat(parts.ToEquatableArray(), Extra: null, ExtraName));
    }

    // Adds the properties for a part and its headers.
    private MultipartPart Add(PartPlan part, string className, Scope scope, List<Property> properties)
    {
        TypeRef type = TypeOf(part);
        string name = DeclaredName.Of(part.Schema.Origin, context)?.Give(scope, context)
            ?? scope.Give(Identifier.Pascal(part.WireName), Identifier.SpelledPascal, part.WireName);
        properties.Add(PropertyOf(part.WireName, name, type, part.IsRequired, DocOf(part)));
        List<PartHeader> headers = [.. MultipartTranslation.FixedHeaders(part)];
        foreach (Header header in part.VariableHeaders)
        {
            string typeName = Identifier.Inside(Identifier.Inside(className, part.WireName), header.Name);
            TypeRef headerType = types.Use(header.Schema, typeName) with { IsNullable = false };
            string headerName = scope.Give(Identifier.Inside(name, header.Name));
            var doc = new DocComment(
                DocTranslation.TextOf(header.Description),
                $"The header {header.Name} of the part {part.WireName}.",
                header.Pointer,
                header.IsDeprecated);
            properties.Add(PropertyOf(header.Name, headerName, headerType, header.IsRequired && part.IsRequired, doc));
            headers.Add(new PartHeader(header.Name, new PropertyHeader(headerName, headerType)));
        }

        return MultipartTranslation.Part(part, name, type, headers, types);
    }

    private static Property PropertyOf(string wireName, string name, TypeRef type, bool isRequired, DocComment doc) =>
        new(wireName, name, type, isRequired, IsOptionalWrapper: false, Direction.Both, Default: null, doc);

    private TypeRef TypeOf(PartPlan part)
    {
        if (part.AllowsOtherValues)
        {
            context.Report(DiagnosticCatalog.PartGivenAsIs(part.Schema.Origin.Location, part.WireName));
        }

        TypeRef type = part.Kind switch
        {
            PartKind.File when part.IsList => new ListType(new LibraryType(LibraryClass.BinaryContent)),
            PartKind.File => new LibraryType(LibraryClass.BinaryContent),
            PartKind.Nested => new LibraryType(LibraryClass.MultipartBody),
            _ => types.Use(part.Schema) is var used && used is AnyJsonType { Shape: AnyJson.Value } ? used with { IsNullable = true } : used,
        };

        // Null means that the part is not sent, so a required part cannot be null.
        return part.IsRequired ? type with { IsNullable = false } : type;
    }

    private DocComment DocOf(PartPlan part)
    {
        DocComment doc = DocTranslation.OfProperty(part.Schema, types.Shapes.Resolve(part.Schema).Schema);
        return part.Kind == PartKind.File && BodyTranslation.MediaTypeChoice(part.ContentTypes) is { } choice
            ? doc with { Remarks = choice }
            : doc;
    }
}
