namespace Truto.Generated.Tests.Corpus.JsonSchema;

/// <summary>Which members and items of one value some schema has said something about.</summary>
internal sealed class Evaluated
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    public void Add(Evaluated other)
    {
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
    }
}
