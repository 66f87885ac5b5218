using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates the hierarchy of a class: its base, the values of its discriminators, and how the derived class of JSON is found.</summary>
internal sealed class HierarchyTranslation(TypeTranslation types, ShapeReader shapes, TranslationContext context)
{
    private readonly HierarchyMap hierarchies = shapes.Hierarchies;

    /// <summary>Translates a schema of a hierarchy.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="requiredOverrides">The inherited properties that are required here but not in the base.</param>
    public ClassHierarchy Of(Schema schema, IEnumerable<string> requiredOverrides)
    {
        List<HierarchyDiscriminator> discriminators =
            [.. hierarchies.DiscriminatorsOf(schema).GroupBy(one => one.PropertyName).Select(same => same.First())];
        return new ClassHierarchy(
            hierarchies.BaseOf(schema) is { } extended ? types.NameOf(extended) : null,
            Inherited: EquatableArray<Property>.Empty,
            requiredOverrides.ToEquatableArray(),
            discriminators.Select(one => TagOf(schema, one.PropertyName)).ToEquatableArray(),
            hierarchies.ExtensionsOf(schema).Any()
                ? discriminators.Select(one => SelectorOf(schema, one)).ToEquatableArray()
                : EquatableArray<ClassSelector>.Empty);
    }

    private ClassTag TagOf(Schema schema, string discriminator)
    {
        bool isRequired = PropertyOf(schema, discriminator)!.IsRequired;
        Schema first = hierarchies.LineOf(schema).Last(one => PropertyOf(one, discriminator) is not null);
        string? declaredBy = hierarchies.DiscriminatorsOf(first).Any(one => one.PropertyName == discriminator) ? types.NameOf(first) : null;
        return new ClassTag(discriminator, declaredBy, isRequired, shapes.Tags.SentBy(schema, discriminator).ToEquatableArray());
    }

    private PropertyShape? PropertyOf(Schema schema, string name) =>
        ((ObjectShape)shapes.Of(schema)).Find(name);

    private ClassSelector SelectorOf(Schema schema, HierarchyDiscriminator discriminator)
    {
        var order = new List<string>();
        var classes = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (Schema extension in hierarchies.ExtensionsOf(schema))
        {
            foreach (string value in shapes.Tags.Of(extension, discriminator.PropertyName))
            {
                if (!classes.TryGetValue(value, out Schema? other))
                {
                    order.Add(value);
                    classes.Add(value, extension);
                }
                else if (hierarchies.LineOf(extension).Contains(other))
                {
                    classes[value] = extension;
                }
                else if (discriminator.Owner == schema)
                {
                    context.Report(DiagnosticCatalog.ValueStandsForTwo(
                        discriminator.Declaration.Location, schema.Pointer, value, other.Pointer, extension.Pointer));
                }
            }
        }

        if (discriminator.Owner == schema)
        {
            ReportUnmatchedMappings(schema, discriminator);
        }

        Schema? otherwise = discriminator.Declaration.DefaultMapping is { } target && SchemaStructure.Followed(target) is var followed
            && followed != schema && hierarchies.LineOf(followed).Contains(schema) ? followed : null;
        IEnumerable<string> own = otherwise is null
            ? []
            : shapes.Tags.Of(schema, discriminator.PropertyName).Where(value => !classes.ContainsKey(value));
        return new ClassSelector(
            discriminator.PropertyName,
            order.Select(value => new ClassValue(value, types.NameOf(classes[value])))
                .Concat(own.Select(value => new ClassValue(value, types.NameOf(schema))))
                .ToEquatableArray(),
            otherwise is null ? null : types.NameOf(otherwise));
    }

    private void ReportUnmatchedMappings(Schema schema, HierarchyDiscriminator discriminator)
    {
        foreach (DiscriminatorMapping mapping in discriminator.Declaration.Mapping)
        {
            if (mapping.Target is { } target && !hierarchies.LineOf(SchemaStructure.Followed(target)).Contains(schema))
            {
                context.Report(DiagnosticCatalog.MappingIsNoBranch(
                    discriminator.Declaration.Location, schema.Pointer, mapping.Value, $"'{schema.Pointer}' itself"));
            }
        }
    }
}
