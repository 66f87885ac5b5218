using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes.Composition;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// Determines the shape of a schema in a hierarchy: an object of its own even where it adds nothing to its base, with the properties that
/// select its extensions even where none of the schemas declares them.
/// </summary>
internal sealed class HierarchyShapes(
    ShapeReader shapes, KeywordShapes keywords, CompositionReader compositions, DiagnosticBag diagnostics)
{
    public ObjectShape Of(Schema schema)
    {
        IReadOnlyList<Schema> parts = [.. schema.Reference?.Target is { } target ? [target] : Array.Empty<Schema>(), .. schema.AllOf];
        Shape shape = parts.Count > 0 ? compositions.Read(schema, parts) : keywords.Of(schema);
        Shape resolved = shape is AliasShape alias ? shapes.Resolve(alias.Target).Shape : shape;
        IReadOnlyList<PropertyShape> declared = (resolved as ObjectShape)?.Properties ?? [];
        IReadOnlyList<string> ignored = (resolved as ObjectShape)?.Ignored ?? [];
        List<HierarchyDiscriminator> undeclared = [.. shapes.Hierarchies.DiscriminatorsOf(schema)
            .Where(discriminator => declared.All(property => property.WireName != discriminator.PropertyName))];

        // Where the schema has alternatives, these declare the property.
        foreach (HierarchyDiscriminator own in undeclared.Where(one => one.Owner == schema && SchemaStructure.Branches(schema).Count == 0))
        {
            diagnostics.Report(ignored.Contains(own.PropertyName)
                ? DiagnosticCatalog.ExtensionIgnored(own.Declaration.Location, DescriptionObject.IgnoreExtension, "the property is the discriminator")
                : DiagnosticCatalog.DiscriminatorWithoutProperty(own.Declaration.Location, schema.Pointer, own.PropertyName));
        }

        IEnumerable<PropertyShape> added = undeclared.Select(one => new PropertyShape(one.PropertyName, one.UndeclaredProperty, IsRequired: false));
        return new ObjectShape([.. declared, .. added], Additional: null, schema.IsNullable || schema.HasNullBranch)
        {
            Ignored = ignored,
        };
    }
}
