using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The path of an operation as the runtime library fills it: the description's own wherever that can be sent as it is.</summary>
internal static class RouteText
{
    /// <summary>The path with its literal pieces encoded and a place in braces for each value, as the description writes it.</summary>
    public static string Of(ClientOperation operation)
    {
        string path = operation.Template ?? operation.Path;
        var text = new System.Text.StringBuilder();
        int at = 0;
        foreach (RoutePart part in operation.Route)
        {
            if (part is LiteralPart literal)
            {
                text.Append(literal.Text);
                continue;
            }

            int open = path.IndexOf('{', at);
            int close = path.IndexOf('}', open);
            at = close + 1;

            // The slash before a segment that may be missing belongs to the segment.
            text.Append(part is OptionalSegmentPart && path[Math.Max(open - 1, 0)] == '/' ? "/" : "").Append(path, open, at - open);
        }

        return text.ToString();
    }
}
