namespace Truto.Generated.Mock.Checking;

/// <summary>The properties and items of a value that keywords have evaluated, which decides what is unevaluated.</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<int> indexes = [];
    private int leadingItems;

    public void Add(string name) => names.Add(name);

    public void Add(int index) => indexes.Add(index);

    /// <summary>Adds the first items.</summary>
    public void AddLeading(int count) => leadingItems = Math.Max(leadingItems, count);

    public void Add(Evaluated other)
    {
        names.UnionWith(other.names);
        indexes.UnionWith(other.indexes);
        AddLeading(other.leadingItems);
    }

    public bool Contains(string name) => names.Contains(name);

    public bool Contains(int index) => index < leadingItems || indexes.Contains(index);
}
