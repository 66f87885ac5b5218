using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// The schemas that extend each other: where a schema has a discriminator and others extend it by <c>allOf</c>, one of its values can be a
/// value of theirs. Every other <c>allOf</c> is a composition. The map follows from the keywords alone and precedes every
/// <see cref="Shape"/>.
/// </summary>
/// <remarks>
/// For example, <c>Pet: { discriminator: { propertyName: kind } }</c> and <c>Cat: { allOf: [{ $ref: Pet }, ...] }</c> make Pet the base of Cat.
/// </remarks>
internal sealed class HierarchyMap
{
    private readonly Dictionary<Schema, Schema> bases;
    private readonly ILookup<Schema, Schema> extensions;
    private readonly IReadOnlyDictionary<Schema, HierarchyDiscriminator> discriminators;

    private HierarchyMap(IReadOnlyList<(Schema Schema, Schema Base)> pairs, IReadOnlyDictionary<Schema, HierarchyDiscriminator> discriminators)
    {
        bases = pairs.ToDictionary(pair => pair.Schema, pair => pair.Base);
        extensions = pairs.ToLookup(pair => pair.Base, pair => pair.Schema);
        this.discriminators = discriminators;
    }

    public static HierarchyMap Of(Document document, DiagnosticBag diagnostics)
    {
        Schema[] all = [.. document.Schemas];
        var search = new HierarchySearch(Named(document, all), all, diagnostics);
        return new HierarchyMap(search.Pairs, search.Discriminators);
    }

    /// <summary>Whether the schema extends another or is extended.</summary>
    public bool Contains(Schema schema) => bases.ContainsKey(schema) || extensions.Contains(schema);

    public bool Contains(SchemaExpression schema) => schema.WrittenSchema is { } written && Contains(written);

    /// <summary>Returns the schema that a schema extends; null for the outermost.</summary>
    public Schema? BaseOf(Schema schema) => bases.TryGetValue(schema, out Schema? found) ? found : null;

    public Schema? BaseOf(SchemaExpression schema) => schema.WrittenSchema is { } written ? BaseOf(written) : null;

    /// <summary>Whether a schema extends another, directly or through others.</summary>
    public bool Extends(SchemaExpression schema, SchemaExpression other) =>
        schema.WrittenSchema is { } extension && other.WrittenSchema is { } extended && extension != extended && LineOf(extension).Contains(extended);

    /// <summary>Returns the schema and all that it extends, the nearest first.</summary>
    public IEnumerable<Schema> LineOf(Schema schema)
    {
        for (Schema? next = schema; next is not null; next = BaseOf(next))
        {
            yield return next;
        }
    }

    /// <summary>Returns all schemas that extend a schema, each before its own extensions, in document order.</summary>
    public IEnumerable<Schema> ExtensionsOf(Schema schema)
    {
        var next = new Stack<Schema>(extensions[schema].Reverse());
        while (next.Count > 0)
        {
            Schema found = next.Pop();
            yield return found;
            foreach (Schema inner in extensions[found].Reverse())
            {
                next.Push(inner);
            }
        }
    }

    /// <summary>Returns the discriminator of the schema itself, where others can extend the schema.</summary>
    public HierarchyDiscriminator? OwnDiscriminatorOf(Schema schema) =>
        discriminators.TryGetValue(schema, out HierarchyDiscriminator? found) ? found : null;

    /// <summary>Returns the discriminators that select extensions of a schema: its own, then those of the schemas that it extends.</summary>
    public IEnumerable<HierarchyDiscriminator> DiscriminatorsOf(Schema schema) =>
        LineOf(schema).Select(OwnDiscriminatorOf).OfType<HierarchyDiscriminator>();

    // Components, and the schemas that have their place in other files. Elsewhere, allOf adds annotations or properties to one use of a schema.
    private static IEnumerable<Schema> Named(Document document, IEnumerable<Schema> all) => document.Components.Schemas
        .Select(component => component.Schema)
        .Concat(all.Where(schema => schema.ComponentName is not null || schema.At.Path.Parent is null))
        .Distinct();
}
