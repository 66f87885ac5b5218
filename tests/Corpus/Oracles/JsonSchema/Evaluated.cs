namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>Which members and items of one value some schema has said something about.</summary>
internal sealed class Evaluated
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    /// <summary>What schemas declare in the value and in all that it holds; null when nobody asks.</summary>
    public DeclaredMembers? Declared { get; init; }

    /// <summary>An empty one for a branch or a part of the value, which counts only where that is valid.</summary>
    public Evaluated Anew() => new() { Declared = Declared is null ? null : new DeclaredMembers() };

    public void Add(Evaluated other)
    {
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
        Declared?.Add(other.Declared!);
    }
}
