using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>The key of an entry: a name, or a value that can be none.</summary>
internal readonly record struct YamlKey(string? Name, TextRange Range, bool IsMerge)
{
    /// <summary>The key that a value makes. Names are what stands in the file: <c>1.10</c> and <c>null</c> are names like others.</summary>
    public static YamlKey Of(Node node, TextRange range) => new((node as ScalarNode)?.Source, range, IsMerge: false);
}

/// <summary>Gathers the entries of the maps being read, innermost last, and resolves merge keys (<c>&lt;&lt;</c>).</summary>
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

    /// <summary>The members since <paramref name="marks"/>: merged ones first, except those that the map itself or an earlier merge names.</summary>
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

    /// <summary>Where the entries of a map begin.</summary>
    public readonly record struct Marks(int Members, int Merged);
}
