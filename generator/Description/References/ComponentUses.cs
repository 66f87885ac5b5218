using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Where components are referred to.</summary>
internal static class ComponentUses
{
    /// <summary>The references of a document, as they are written, without those of bodies that are multipart.</summary>
    public static HashSet<string> OutsideMultipart(Document document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(document.Node, isContent: false, found);
        return found;
    }

    private static void Collect(Node node, bool isContent, HashSet<string> found)
    {
        switch (node)
        {
            case ObjectNode map:
                foreach (Member member in map.Members)
                {
                    if (member is { Name: "$ref", Value: ScalarNode { Kind: ScalarKind.String } reference })
                    {
                        found.Add(reference.Text);
                    }
                    else if (!isContent || !member.Name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
                    {
                        Collect(member.Value, member.Name == "content", found);
                    }
                }

                break;
            case ArrayNode array:
                foreach (Node item in array.Items)
                {
                    Collect(item, isContent: false, found);
                }

                break;
        }
    }
}
