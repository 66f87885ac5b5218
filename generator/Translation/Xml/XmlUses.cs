using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>The declared contents that contents use.</summary>
internal static class XmlUses
{
    /// <summary>Returns the names of the declared contents that contents use, directly or through others, in the order of their first use.</summary>
    public static IEnumerable<string> Reached(IEnumerable<XmlContent> from, Func<string, XmlContent> declared)
    {
        var found = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Add(from);
        for (int i = 0; i < found.Count; i++)
        {
            Add([declared(found[i])]);
        }

        return found;

        void Add(IEnumerable<XmlContent> contents) => found.AddRange(contents.SelectMany(NamesIn).Where(known.Add));
    }

    /// <summary>Returns whether one of several declared contents is placed in itself without an element between.</summary>
    public static bool IsInsideItself(IEnumerable<string> names, Func<string, XmlContent> declared) => names.Any(name =>
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(Inlined(declared(name)));
        while (next.Count > 0)
        {
            string one = next.Pop();
            foreach (string inner in known.Add(one) ? Inlined(declared(one)) : [])
            {
                next.Push(inner);
            }
        }

        return known.Contains(name);
    });

    private static IEnumerable<string> NamesIn(XmlContent content) => content is NamedXml named
        ? [named.Name]
        : Inside(content).SelectMany(NamesIn);

    private static IEnumerable<XmlContent> Inside(XmlContent content) => content switch
    {
        SeparatedXml separated => [separated.Item],
        ListXml list => [list.Item.Content],
        TupleXml tuple => tuple.Items.Select(item => item.Content).Concat(tuple.Rest is { } rest ? [rest.Content] : []),
        MapXml map => [map.Value],
        ObjectXml found => found.Fields.Select(field => field.Content).Concat(found.Extra is { } extra ? [extra] : []),
        CasesXml cases => cases.Cases.Select(one => one.Field.Content),
        _ => [],
    };

    // The objects whose nodes are placed in the same element.
    private static IEnumerable<string> Inlined(XmlContent content)
    {
        IEnumerable<XmlContent> inlined = content switch
        {
            ObjectXml found => found.Fields.Where(field => field.Place == XmlPlace.Inline).Select(field => field.Content),
            CasesXml { IsByElement: false } cases => cases.Cases.Select(one => one.Field.Content),
            _ => [],
        };
        return inlined.OfType<NamedXml>().Select(one => one.Name);
    }
}
