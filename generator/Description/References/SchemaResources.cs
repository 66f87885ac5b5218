using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>
/// The schemas with identifiers: <c>$id</c>, <c>$anchor</c> and <c>$dynamicAnchor</c> of 3.1, <c>$self</c> of 3.2. Few files have any; the others
/// are not searched.
/// </summary>
internal sealed class SchemaResources(IReadOnlyList<SourceFile> files)
{
    private static readonly string[] Markers = ["$id", "$anchor", "$dynamicAnchor", "$self"];

    // The values of these are data of the API, not parts of the description.
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const", "value" };

    private static readonly HashSet<string> MapsOfSchemas =
    [
        "schemas", "definitions",
        .. Schema.Keywords.Values.Where(keyword => keyword.Subschemas == Subschemas.Map).Select(keyword => keyword.Name),
    ];

    private readonly Dictionary<string, Cursor> byId = new(StringComparer.Ordinal);
    private readonly List<(string Name, Node Resource, Cursor At)> anchors = [];
    private readonly Dictionary<Node, (Cursor At, string Id)> resourceOf = [];
    private bool isSearched;

    /// <summary>
    /// Returns the resource that the part of a reference before <c>#</c> names: the one with that <c>$id</c>, or the one around the reference if the
    /// part is empty. Null if no <c>$id</c> is involved.
    /// </summary>
    public Cursor? Find(Cursor from, string document)
    {
        Search();
        if (byId.Count == 0)
        {
            return null;
        }

        (Cursor At, string Id)? around = Around(from);
        if (document.Length == 0)
        {
            return around?.At;
        }

        return byId.TryGetValue(Join(around?.Id, document), out Cursor found) || byId.TryGetValue(document, out found) ? found : null;
    }

    /// <summary>Returns the schema with an anchor in a resource, otherwise in the file of the resource; null if there is none.</summary>
    public Cursor? Anchor(Cursor resource, string name)
    {
        Search();
        List<(string Name, Node Resource, Cursor At)> named = anchors.FindAll(anchor => anchor.Name == name && anchor.At.File == resource.File);
        int own = named.FindIndex(anchor => anchor.Resource == resource.Node);
        return named.Count == 0 ? null : named[Math.Max(own, 0)].At;
    }

    /// <summary>Returns how many schemas of all files have an anchor.</summary>
    public int AnchorCount(string name)
    {
        Search();
        return anchors.Count(anchor => anchor.Name == name);
    }

    private static string Join(string? baseId, string id) =>
        Uri.TryCreate(baseId, UriKind.Absolute, out Uri? absolute) && Uri.TryCreate(absolute, id, out Uri? joined)
            ? joined.AbsoluteUri.TrimEnd('#')
            : id.TrimEnd('#');

    private void Search()
    {
        if (isSearched)
        {
            return;
        }

        isSearched = true;
        foreach (SourceFile file in files)
        {
            if (file.Root is { } root && HasMarker(root))
            {
                var at = new Cursor(file, root, PointerPath.Root);
                Search(at, (at, ""), isMap: false);
            }
        }
    }

    // Creates no cursors, because few files have markers.
    private static bool HasMarker(Node node)
    {
        switch (node)
        {
            case ObjectNode { Members: var members }:
                for (int i = 0; i < members.Count; i++)
                {
                    if (IsMarker(members[i].Name) || HasMarker(members[i].Value))
                    {
                        return true;
                    }
                }

                return false;
            case ArrayNode { Items: var items }:
                for (int i = 0; i < items.Count; i++)
                {
                    if (HasMarker(items[i]))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Returns whether a property gives a schema an identifier or an anchor.</summary>
    public static bool IsMarker(string name) => name is ['$', ..] && Array.IndexOf(Markers, name) >= 0;

    private void Search(Cursor at, (Cursor At, string Id) around, bool isMap)
    {
        if (at.Node is ArrayNode array)
        {
            for (int i = 0; i < array.Items.Count; i++)
            {
                Search(at.To(array.Items[i], i), around, isMap: false);
            }
        }
        else if (at.Node is ObjectNode fields)
        {
            if (!isMap)
            {
                around = Register(at, fields, around);
            }

            foreach (Member member in fields.Members)
            {
                if (isMap || !(Data.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal)))
                {
                    Search(at.To(member), around, isMap: !isMap && MapsOfSchemas.Contains(member.Name));
                }
            }
        }
    }

    private (Cursor At, string Id) Register(Cursor at, ObjectNode fields, (Cursor At, string Id) around)
    {
        if ((TextOf(fields, "$id") ?? (at.Path.Parent is null ? TextOf(fields, "$self") : null)) is { } id)
        {
            around = (at, Join(around.Id, id));
            resourceOf[at.Node] = around;
            byId[around.Id] = at;
        }

        foreach (string marker in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (TextOf(fields, marker) is { } anchor)
            {
                anchors.Add((anchor, around.At.Node, at));
            }
        }

        return around;
    }

    // The innermost resource on the way from the root of the file to a node.
    private (Cursor At, string Id)? Around(Cursor from)
    {
        Cursor? at = from.File.Root is { } root ? new Cursor(from.File, root, PointerPath.Root) : null;
        (Cursor At, string Id)? innermost = null;
        foreach (string step in from.Path.Steps())
        {
            innermost = Of(at) ?? innermost;
            at = at?.To(step);
        }

        return Of(at) ?? innermost;
    }

    private (Cursor At, string Id)? Of(Cursor? at) =>
        at is { } cursor && resourceOf.TryGetValue(cursor.Node, out (Cursor At, string Id) resource) ? resource : null;

    private static string? TextOf(ObjectNode fields, string name) =>
        fields[name] is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;
}
