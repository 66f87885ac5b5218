using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Finds references to components.</summary>
internal static class ComponentUses
{
    /// <summary>Returns the references of a document as written, without those in multipart bodies.</summary>
    public static HashSet<string> OutsideMultipart(Document document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(document.Node, isContent: false, found);
        return found;
    }

    // Recursion is limited by ReadingLimits.Depth.
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
