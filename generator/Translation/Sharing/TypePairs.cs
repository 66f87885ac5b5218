using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>
/// The types of an API and their counterparts in its source, found from equal component names through everything that these contain. Each pair is
/// compared once; a type differs if it or a type that it contains does.
/// </summary>
internal sealed class TypePairs
{
    private readonly DeclaredTypes own;
    private readonly DeclaredTypes source;
    private readonly Dictionary<string, string> faults;
    private readonly Dictionary<string, string> counterparts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> differences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> uses = new(StringComparer.Ordinal);
    private readonly Queue<string> pending = new();

    /// <param name="own">The types of the API.</param>
    /// <param name="source">The types of the source.</param>
    /// <param name="faults">The types of the source that cannot be shared.</param>
    public TypePairs(DeclaredTypes own, DeclaredTypes source, IEnumerable<TypeFault> faults)
    {
        this.faults = faults.ToDictionary(fault => fault.Name, fault => fault.Reason, StringComparer.Ordinal);
        this.own = own;
        this.source = source;
        foreach (string component in own.Components.Where(source.HasComponent))
        {
            Pair(own.OfComponent(component).Name, source.OfComponent(component).Name);
        }

        while (pending.Count > 0)
        {
            Compare(pending.Dequeue());
        }

        Propagate();
    }

    /// <summary>Gets the names of the equal types, and those of their counterparts.</summary>
    public IEnumerable<KeyValuePair<string, string>> Equal => counterparts.Where(pair => !differences.ContainsKey(pair.Key));

    /// <summary>Returns what distinguishes a component from its counterpart; null if it has none or they are equal.</summary>
    public string? DifferenceOf(string component) =>
        differences.TryGetValue(own.OfComponent(component).Name, out string? difference) ? difference : null;

    private void Compare(string name)
    {
        var comparison = new TypeComparison(own, source);
        string? difference = comparison.Difference(own.Of(name), source.Of(counterparts[name]));
        uses[name] = [.. comparison.Uses.Select(pair => pair.Own)];
        foreach ((string used, string counterpart) in comparison.Uses)
        {
            Pair(used, counterpart);
        }

        if (faults.TryGetValue(counterparts[name], out string? fault) || difference is not null)
        {
            Differ(name, fault ?? difference!);
        }
    }

    // The types of an API and of its source correspond one to one.
    private void Pair(string name, string counterpart)
    {
        bool isNew = !counterparts.TryGetValue(name, out string? known);
        if (isNew)
        {
            counterparts.Add(name, counterpart);
            pending.Enqueue(name);
        }
        else if (known != counterpart)
        {
            Differ(name, $"the other description has two types for it, '{known}' and '{counterpart}'");
        }

        if (!taken.TryGetValue(counterpart, out string? other))
        {
            taken.Add(counterpart, name);
        }
        else if (other != name)
        {
            Differ(name, $"the other description has one type for it and '{other}'");
        }
    }

    private void Differ(string name, string difference)
    {
        if (!differences.ContainsKey(name))
        {
            differences.Add(name, difference);
        }
    }

    private void Propagate()
    {
        ILookup<string, string> users = uses.SelectMany(pair => pair.Value.Select(used => (Used: used, User: pair.Key)))
            .ToLookup(pair => pair.Used, pair => pair.User, StringComparer.Ordinal);
        var next = new Queue<string>(differences.Keys.OrderBy(name => name, StringComparer.Ordinal));
        while (next.Count > 0)
        {
            string name = next.Dequeue();
            foreach (string user in users[name].Where(user => !differences.ContainsKey(user)).ToArray())
            {
                // The difference of an inline schema is reported with the component around it.
                differences.Add(user, own.IsComponent(name) ? $"its type '{name}' is not equal either" : $"in '{name}', {differences[name]}");
                next.Enqueue(user);
            }
        }
    }
}
