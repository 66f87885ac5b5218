using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Reads <c>Link</c> headers (RFC 8288, section 3). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinkHeader
{
    private const string WhiteSpace = " \t";

    /// <summary>Returns the target of the first link with the relation <c>next</c>, or null.</summary>
    /// <param name="headers">The response headers.</param>
    public static string? Next(ResponseHeaders headers)
    {
        foreach (string value in headers.GetValues("Link"))
        {
            int at = 0;
            while (ReadLink(value, ref at) is { } link)
            {
                if (link.IsNext)
                {
                    return link.Target;
                }
            }
        }

        return null;
    }

    // <target> *( ; name [ = value ] ), and then a comma or the end.
    private static (string Target, bool IsNext)? ReadLink(string text, ref int at)
    {
        Skip(text, ref at, WhiteSpace + ",");
        int close = at < text.Length && text[at] == '<' ? text.IndexOf('>', at) : -1;
        if (close < 0)
        {
            return null;
        }

        string target = text.Substring(at + 1, close - at - 1).Trim();
        string? relations = null;
        bool hasAnchor = false;
        at = close + 1;
        while (Skip(text, ref at, WhiteSpace) && text[at] == ';')
        {
            at++;
            (string name, string value) = ReadParameter(text, ref at);
            relations ??= name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? value : null;
            hasAnchor |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }

        // The first of several rel parameters counts. A link with an anchor belongs to another resource.
        bool isNext = relations?.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase) == true && !hasAnchor;
        return (target, isNext);
    }

    private static (string Name, string Value) ReadParameter(string text, ref int at)
    {
        Skip(text, ref at, WhiteSpace);
        string name = ReadUntil(text, ref at, "=;,").TrimEnd();
        if (at >= text.Length || text[at] != '=')
        {
            return (name, string.Empty);
        }

        at++;
        return Skip(text, ref at, WhiteSpace) && text[at] == '"' ? (name, ReadQuoted(text, ref at)) : (name, ReadUntil(text, ref at, ";,").TrimEnd());
    }

    private static string ReadQuoted(string text, ref int at)
    {
        System.Text.StringBuilder value = new();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
        return value.ToString();
    }

    private static string ReadUntil(string text, ref int at, string ends)
    {
        int start = at;
        while (at < text.Length && !ends.Contains(text[at]))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }

    /// <returns>Whether any text follows.</returns>
    private static bool Skip(string text, ref int at, string skipped)
    {
        while (at < text.Length && skipped.Contains(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }
}
