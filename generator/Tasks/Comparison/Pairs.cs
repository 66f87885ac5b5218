namespace Truto.Generated.Tasks.Comparison;

/// <summary>What two lists have in common. An item is the same if it has the same C# name or, failing that, the same origin.</summary>
/// <param name="Common">The items of both lists, in the order of the new one.</param>
/// <param name="Removed">The items of the old list only.</param>
/// <param name="Added">The items of the new list only.</param>
internal sealed record Pairs<T>(IReadOnlyList<(T Old, T New)> Common, IReadOnlyList<T> Removed, IReadOnlyList<T> Added)
    where T : class
{
    /// <summary>Pairs the items of two lists.</summary>
    /// <param name="old">The old list.</param>
    /// <param name="now">The new list.</param>
    /// <param name="keys">Return what identifies an item, the first key first; null if an item has no such key.</param>
    public static Pairs<T> Of(IReadOnlyList<T> old, IReadOnlyList<T> now, params Func<T, string?>[] keys)
    {
        var found = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);
        var rest = new HashSet<T>(old, ReferenceEqualityComparer.Instance);
        foreach (Func<T, string?> key in keys)
        {
            ILookup<string?, T> byKey = old.Where(rest.Contains).ToLookup(key, StringComparer.Ordinal);
            foreach (T item in now.Where(item => !found.ContainsKey(item) && key(item) is not null))
            {
                if (byKey[key(item)].FirstOrDefault(rest.Contains) is { } same)
                {
                    found.Add(item, same);
                    rest.Remove(same);
                }
            }
        }

        return new Pairs<T>(
            [.. now.Where(found.ContainsKey).Select(item => (found[item], item))],
            [.. old.Where(rest.Contains)],
            [.. now.Where(item => !found.ContainsKey(item))]);
    }
}
