using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Sections;

/// <summary>
/// The sections of a document, which are compared with those of an earlier version. What is read from a section depends on it, on the sections
/// that it refers to, directly or through others, and on what is in no section, such as servers.
/// </summary>
internal sealed class DocumentSections
{
    private readonly Dictionary<SectionKey, (Node Node, SectionContents Contents)> sections = [];
    private readonly List<(Member Member, SectionContents Contents)> others = [];

    private DocumentSections()
    {
    }

    /// <summary>Gets whether all references lead to components of the document itself.</summary>
    public bool RefersToComponentsOnly => Contents.All(static contents => !contents.RefersElsewhere);

    /// <summary>Gets whether schemas may have identifiers or anchors.</summary>
    public bool HasIdentifiers => Contents.Any(static contents => contents.HasIdentifiers);

    private IEnumerable<SectionContents> Contents =>
        sections.Values.Select(static section => section.Contents).Concat(others.Select(static other => other.Contents));

    /// <summary>Reads the sections of a document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="earlier">The sections of an earlier version; null if there is none.</param>
    public static DocumentSections Of(Node root, DocumentSections? earlier)
    {
        var found = new DocumentSections();
        foreach (Member container in root is ObjectNode { Members: var members } ? members : [])
        {
            if (container is { Name: SectionKey.Components, Value: ObjectNode { Members: var kinds } })
            {
                foreach (Member kind in kinds)
                {
                    found.Add(container.Name, kind.Name, kind, earlier);
                }
            }
            else
            {
                found.Add(container.Name, "", container, earlier);
            }
        }

        return found;
    }

    /// <summary>Returns the sections that depend on nothing that changed; none if something changed that is in no section.</summary>
    /// <param name="earlier">The sections of an earlier version, from which these were read, directly or through others.</param>
    /// <param name="excluded">Sections that count as changed.</param>
    public HashSet<SectionKey> UnchangedSince(DocumentSections earlier, IEnumerable<SectionKey> excluded)
    {
        bool isSameElsewhere = others.Count == earlier.others.Count && others.Zip(earlier.others, HaveSameValues).All(static isSame => isSame);
        if (!isSameElsewhere)
        {
            return [];
        }

        HashSet<SectionKey> changed =
        [
            .. sections.Where(section => IsChanged(section.Key, section.Value.Contents, earlier)).Select(static section => section.Key),
            .. earlier.sections.Keys.Where(key => !sections.ContainsKey(key)),
            .. excluded,
        ];
        AddUsers(changed);
        return [.. sections.Keys.Where(key => !changed.Contains(key))];
    }

    /// <summary>Returns the sections that contain locations of the document's file, or that stand before locations outside all sections.</summary>
    /// <param name="file">The file.</param>
    /// <param name="locations">The locations.</param>
    public IEnumerable<SectionKey> At(SourceFile file, IReadOnlyCollection<SourceLocation> locations)
    {
        if (locations.Count == 0)
        {
            return [];
        }

        SectionKey[] keys = [.. sections.Keys];
        int[] starts = [.. keys.Select(key => file.At(sections[key].Node).Start)];
        Array.Sort(starts, keys);
        return [.. locations
            .Select(location => LastUntil(location.Start, starts))
            .Where(static index => index >= 0)
            .Select(index => keys[index])
            .Distinct()];
    }

    // Adds the sections that refer to sections of a set, directly or through others.
    private void AddUsers(HashSet<SectionKey> found)
    {
        Dictionary<SectionKey, List<SectionKey>> users = [];
        foreach (KeyValuePair<SectionKey, (Node Node, SectionContents Contents)> section in sections)
        {
            foreach (SectionKey target in section.Value.Contents.References)
            {
                if (!users.TryGetValue(target, out List<SectionKey>? known))
                {
                    users.Add(target, known = []);
                }

                known.Add(section.Key);
            }
        }

        var open = new Stack<SectionKey>(found);
        while (open.Count > 0)
        {
            foreach (SectionKey user in users.TryGetValue(open.Pop(), out List<SectionKey>? direct) ? direct : [])
            {
                if (found.Add(user))
                {
                    open.Push(user);
                }
            }
        }
    }

    // The index of the last start at or before a position; -1 if there is none.
    private static int LastUntil(int position, int[] starts)
    {
        int index = Array.BinarySearch(starts, position);
        return index >= 0 ? index : ~index - 1;
    }

    private void Add(string container, string kind, Member parent, DocumentSections? earlier)
    {
        if (!SectionKey.AreSections(container, kind) || parent.Value is not ObjectNode { Members: var members })
        {
            others.Add((parent, SectionContents.Of(parent)));
            return;
        }

        foreach (Member member in members)
        {
            var key = new SectionKey(container, kind, member.Name);
            sections[key] = (member.Value, earlier?.Known(key, member.Value) ?? SectionContents.Of(member));
        }
    }

    private SectionContents? Known(SectionKey key, Node node) =>
        sections.TryGetValue(key, out (Node Node, SectionContents Contents) known) && NodeComparison.HaveSameValues(known.Node, node)
            ? known.Contents
            : null;

    private static bool IsChanged(SectionKey key, SectionContents contents, DocumentSections earlier) =>
        contents.IsOpen
        || !earlier.sections.TryGetValue(key, out (Node Node, SectionContents Contents) known)
        || known.Contents != contents;

    private static bool HaveSameValues((Member Member, SectionContents Contents) one, (Member Member, SectionContents Contents) other) =>
        one.Member.Name == other.Member.Name && NodeComparison.HaveSameValues(one.Member.Value, other.Member.Value);
}
