using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The path template that the runtime library fills. It equals the path of the description if that needs no encoding.</summary>
internal static class RouteText
{
    /// <summary>The path with its literals encoded and the names of values in braces.</summary>
    public static string Of(ClientOperation operation)
    {
        string path = operation.Template ?? operation.Path;
        var text = new System.Text.StringBuilder();
        int position = 0;
        foreach (RoutePart part in operation.Route)
        {
            if (part is LiteralPart literal)
            {
                text.Append(literal.Text);
                continue;
            }

            int open = path.IndexOf('{', position);
            int close = path.IndexOf('}', open);
            position = close + 1;

            // The slash before an optional segment belongs to the segment.
            text.Append(part is OptionalSegmentPart && path[Math.Max(open - 1, 0)] == '/' ? "/" : "").Append(path, open, position - open);
        }

        return text.ToString();
    }
}
