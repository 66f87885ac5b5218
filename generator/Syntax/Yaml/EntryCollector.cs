using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>The key of an entry.</summary>
/// <param name="Name">The name; null for a key that is not a scalar.</param>
/// <param name="Range">The range of the key.</param>
/// <param name="IsMerge">Whether it is the merge key <c>&lt;&lt;</c>.</param>
internal readonly record struct YamlKey(string? Name, TextRange Range, bool IsMerge)
{
    /// <summary>Returns the key for a value. Its name is the original text: <c>1.10</c> and <c>null</c> are names, too.</summary>
    public static YamlKey Of(Node node, TextRange range) => new((node as ScalarNode)?.Source, range, IsMerge: false);
}

/// <summary>Collects the entries of nested mappings while they are read, innermost last, and resolves merge keys (<c>&lt;&lt;</c>).</summary>
internal sealed class EntryCollector(YamlCursor cursor, DiagnosticLog problems)
{
    private readonly MemberBuffer members = new(problems);
    private readonly List<ObjectNode> merged = [];

    public Marks Open() => new(members.Mark, merged.Count);

    public void Add(YamlKey key, Node value)
    {
        if (key.IsMerge)
        {
            Merge(value);
        }
        else if (key.Name is null)
        {
            cursor.Warn(DiagnosticCatalog.UnusableKey(cursor.At(key.Range), "an array or an object"));
        }
        else
        {
            members.Add(new Member(key.Name, key.Range, value));
        }
    }

    /// <summary>Returns the entries since <paramref name="marks"/>. Merged entries come first; duplicates are omitted.</summary>
    public IReadOnlyList<Member> Close(Marks marks)
    {
        Member[] own = members.Close(marks.Members);
        if (merged.Count == marks.Merged)
        {
            return own;
        }

        var names = new HashSet<string>(own.Select(member => member.Name), StringComparer.Ordinal);
        var all = new List<Member>();
        for (int i = marks.Merged; i < merged.Count; i++)
        {
            all.AddRange(merged[i].Members.Where(member => names.Add(member.Name)));
        }

        merged.RemoveRange(marks.Merged, merged.Count - marks.Merged);
        all.AddRange(own);
        return all;
    }

    private void Merge(Node value)
    {
        switch (value)
        {
            case ObjectNode source:
                merged.Add(source);
                break;
            case ArrayNode list:
                foreach (Node item in list.Items)
                {
                    if (item is ObjectNode source)
                    {
                        merged.Add(source);
                    }
                    else
                    {
                        Refuse(item);
                    }
                }

                break;
            default:
                Refuse(value);
                break;
        }
    }

    private void Refuse(Node value) =>
        cursor.Warn(DiagnosticCatalog.UnusableMerge(cursor.At(value.Range), value is ArrayNode ? "an array" : "a single value"));

    /// <summary>The start of the entries of a mapping.</summary>
    public readonly record struct Marks(int Members, int Merged);
}
