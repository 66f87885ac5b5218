using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Shapes.Hierarchies;

/// <summary>
/// Which schemas become classes that extend each other: where the description gives a schema a discriminator, and others extend it by
/// <c>allOf</c>, one of its values may be one of theirs. Everywhere else <c>allOf</c> is composition. Told from the schemas' words alone,
/// before anyone asks what they mean.
/// </summary>
internal sealed class HierarchyMap
{
    private readonly Dictionary<Schema, Schema> bases;
    private readonly ILookup<Schema, Schema> extending;
    private readonly Dictionary<Schema, Discriminator> discriminators;

    private HierarchyMap(List<(Schema Schema, Schema Base)> pairs, Dictionary<Schema, Discriminator> discriminators)
    {
        bases = pairs.ToDictionary(pair => pair.Schema, pair => pair.Base);
        extending = pairs.ToLookup(pair => pair.Base, pair => pair.Schema);
        this.discriminators = discriminators;
    }

    public static HierarchyMap Of(Document document, ICollection<DiagnosticInfo> problems)
    {
        Schema[] all = [.. document.Schemas];
        var search = new HierarchySearch(Named(document, all), all, problems);
        return new HierarchyMap(search.Pairs, search.Discriminators);
    }

    /// <summary>Whether it extends another, or is extended.</summary>
    public bool Contains(Schema schema) => bases.ContainsKey(schema) || extending.Contains(schema);

    /// <summary>The schema it extends; null of the outermost.</summary>
    public Schema? BaseOf(Schema schema) => bases.TryGetValue(schema, out Schema? found) ? found : null;

    /// <summary>The schema and all that it extends, the nearest first.</summary>
    public IEnumerable<Schema> LineOf(Schema schema)
    {
        for (Schema? next = schema; next is not null; next = BaseOf(next))
        {
            yield return next;
        }
    }

    /// <summary>All that extend it, each before those that extend that one, in document order.</summary>
    public IEnumerable<Schema> ExtendingOf(Schema schema)
    {
        var next = new Stack<Schema>(extending[schema].Reverse());
        while (next.Count > 0)
        {
            Schema found = next.Pop();
            yield return found;
            foreach (Schema inner in extending[found].Reverse())
            {
                next.Push(inner);
            }
        }
    }

    /// <summary>The discriminator that the schema itself has, where others may extend it.</summary>
    public Discriminator? OwnDiscriminatorOf(Schema schema) => discriminators.TryGetValue(schema, out Discriminator? found) ? found : null;

    /// <summary>The discriminators that tell what extends it: its own, then those of what it extends.</summary>
    public IEnumerable<Discriminator> DiscriminatorsOf(Schema schema) => LineOf(schema).Select(OwnDiscriminatorOf).OfType<Discriminator>();

    // Components, and what other files have in their place. An allOf anywhere else adds words or members to a use of a schema.
    private static IEnumerable<Schema> Named(Document document, IEnumerable<Schema> all) => document.Components.Schemas
        .Select(component => component.Schema)
        .Concat(all.Where(schema => schema.ComponentName is not null || schema.At.Path.Parent is null))
        .Distinct();
}
