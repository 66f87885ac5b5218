using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Hierarchies;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>The place of a class in its hierarchy: its base, its discriminators' values, and how JSON tells which class extends it.</summary>
internal sealed class HierarchyTranslation(TypeTranslation types, TranslationContext context)
{
    private readonly HierarchyMap hierarchies = types.Shapes.Hierarchies;

    /// <param name="schema">A schema of a hierarchy.</param>
    /// <param name="demanded">The members that it must have, and that its base may lack.</param>
    public ClassHierarchy Of(Schema schema, IEnumerable<string> demanded)
    {
        List<Discriminator> discriminators = [.. hierarchies.DiscriminatorsOf(schema).GroupBy(one => one.PropertyName).Select(same => same.First())];
        return new ClassHierarchy(
            hierarchies.BaseOf(schema) is { } extended ? types.NameOf(extended) : null,
            Inherited: EquatableArray<Property>.Empty,
            demanded.ToEquatableArray(),
            discriminators.Select(one => TagOf(schema, one.PropertyName)).ToEquatableArray(),
            hierarchies.ExtendingOf(schema).Any()
                ? discriminators.Select(one => SelectorOf(schema, one)).ToEquatableArray()
                : EquatableArray<ClassSelector>.Empty);
    }

    private ClassTag TagOf(Schema schema, string discriminator)
    {
        bool isRequired = MemberOf(schema, discriminator)!.IsRequired;
        Schema first = hierarchies.LineOf(schema).Last(one => MemberOf(one, discriminator) is not null);
        string? declaredBy = hierarchies.DiscriminatorsOf(first).Any(one => one.PropertyName == discriminator) ? types.NameOf(first) : null;
        return new ClassTag(discriminator, declaredBy, isRequired, types.Shapes.Tags.SentBy(schema, discriminator).ToEquatableArray());
    }

    private PropertyShape? MemberOf(Schema schema, string name) =>
        ((ObjectShape)types.Shapes.Of(schema)).Properties.FirstOrDefault(property => property.WireName == name);

    private ClassSelector SelectorOf(Schema schema, Discriminator discriminator)
    {
        var order = new List<string>();
        var classes = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (Schema extension in hierarchies.ExtendingOf(schema))
        {
            foreach (string value in types.Shapes.Tags.Of(extension, discriminator.PropertyName))
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
                else if (hierarchies.OwnDiscriminatorOf(schema) == discriminator)
                {
                    context.Report(DiagnosticCatalog.ValueStandsForTwo(discriminator.Location, schema.Pointer, value, other.Pointer, extension.Pointer));
                }
            }
        }

        if (hierarchies.OwnDiscriminatorOf(schema) == discriminator)
        {
            TellMappingsElsewhere(schema, discriminator);
        }

        Schema? otherwise = discriminator.DefaultMapping is { } target && SchemaStructure.Followed(target) is var followed
            && followed != schema && hierarchies.LineOf(followed).Contains(schema) ? followed : null;
        IEnumerable<string> own = otherwise is null ? [] : types.Shapes.Tags.Of(schema, discriminator.PropertyName).Where(value => !classes.ContainsKey(value));
        return new ClassSelector(
            discriminator.PropertyName,
            order.Select(value => new ClassValue(value, types.NameOf(classes[value])))
                .Concat(own.Select(value => new ClassValue(value, types.NameOf(schema))))
                .ToEquatableArray(),
            otherwise is null ? null : types.NameOf(otherwise));
    }

    private void TellMappingsElsewhere(Schema schema, Discriminator discriminator)
    {
        foreach (DiscriminatorMapping mapping in discriminator.Mapping)
        {
            if (mapping.Target is { } target && !hierarchies.LineOf(SchemaStructure.Followed(target)).Contains(schema))
            {
                context.Report(DiagnosticCatalog.MappingIsNoBranch(discriminator.Location, schema.Pointer, mapping.Value, $"'{schema.Pointer}' itself"));
            }
        }
    }
}
