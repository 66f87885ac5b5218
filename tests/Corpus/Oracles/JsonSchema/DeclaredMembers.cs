namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>Which members of a value its schema declares, by JSON pointer.</summary>
internal sealed class DeclaredMembers
{
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> allowed = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>Members that stand under <c>properties</c>.</summary>
    public IReadOnlySet<string> Named => named;

    /// <param name="place">The member.</param>
    /// <param name="isNamed">Whether it stands under <c>properties</c>; another is allowed by a pattern or as an additional one.</param>
    public void Add(string place, bool isNamed)
    {
        allowed.Add(place);
        if (isNamed)
        {
            named.Add(place);
        }
    }

    /// <summary>Everything may be in the value at a place.</summary>
    public void AddOpen(string place) => open.Add(place + "/");

    public void Add(DeclaredMembers other)
    {
        named.UnionWith(other.named);
        allowed.UnionWith(other.allowed);
        open.UnionWith(other.open);
    }

    /// <summary>Whether a member is declared, or is in a value whose schema leaves open what is in it.</summary>
    public bool Allows(string place) => allowed.Contains(place) || open.Any(outer => place.StartsWith(outer, StringComparison.Ordinal));
}
