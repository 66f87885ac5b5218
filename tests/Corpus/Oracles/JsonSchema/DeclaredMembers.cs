namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The properties of a value that its schema declares, by JSON pointer.</summary>
internal sealed class DeclaredMembers
{
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> allowed = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Properties that are declared in <c>properties</c>.</summary>
    public IReadOnlySet<string> Named => named;

    /// <param name="place">The property.</param>
    /// <param name="isNamed">Whether it is declared in <c>properties</c>, not by a pattern or as an additional property.</param>
    public void Add(string place, bool isNamed)
    {
        allowed.Add(place);
        if (isNamed)
        {
            named.Add(place);
        }
    }

    /// <summary>Marks the value at a location as open: any property is allowed.</summary>
    public void AddOpen(string place) => open.Add(place + "/");

    public void Add(DeclaredMembers other)
    {
        named.UnionWith(other.named);
        allowed.UnionWith(other.allowed);
        open.UnionWith(other.open);
    }

    /// <summary>Returns whether a property is declared or in an open value.</summary>
    public bool Allows(string place) => allowed.Contains(place) || open.Any(outer => place.StartsWith(outer, StringComparison.Ordinal));
}
