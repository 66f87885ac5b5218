namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The properties and items of one value that are evaluated, as JSON Schema defines it.</summary>
internal sealed class Evaluated
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    /// <summary>The declared properties of the value and nested values; null if they are not needed.</summary>
    public DeclaredMembers? Declared { get; init; }

    /// <summary>Creates an empty instance for a branch, whose annotations apply only if it is valid.</summary>
    public Evaluated Anew() => new() { Declared = Declared is null ? null : new DeclaredMembers() };

    public void Add(Evaluated other)
    {
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
        Declared?.Add(other.Declared!);
    }
}
