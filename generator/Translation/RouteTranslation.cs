using System.Text;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>A path template in pieces.</summary>
internal static class RouteTranslation
{
    /// <summary>The names in braces, in the order of the path, each once.</summary>
    public static IReadOnlyList<string> Placeholders(string path) =>
        [.. Pieces(path).Where(piece => piece.IsPlaceholder).Select(piece => piece.Text).Distinct(StringComparer.Ordinal)];

    /// <param name="path">The template.</param>
    /// <param name="argumentOf">The C# name of the argument for a placeholder.</param>
    public static EquatableArray<RoutePart> Of(string path, Func<string, string> argumentOf) => Pieces(path)
        .Select(piece => piece.IsPlaceholder ? (RoutePart)new ArgumentPart(argumentOf(piece.Text)) : new LiteralPart(Encoded(piece.Text)))
        .ToEquatableArray();

    private static IEnumerable<(string Text, bool IsPlaceholder)> Pieces(string path)
    {
        int start = 0;
        while (start < path.Length)
        {
            int open = path.IndexOf('{', start);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > start)
            {
                yield return (path.Substring(start, open - start), false);
            }

            yield return (NameIn(path.Substring(open + 1, close - open - 1)), true);
            start = close + 1;
        }

        if (start < path.Length)
        {
            yield return (path.Substring(start), false);
        }
    }

    // Some write the style as RFC 6570 does, {;color*}. It is the parameter that says it here; google.api.http's {name=shelves/*} is a name.
    private static string NameIn(string expression)
    {
        string name = expression.TrimStart('.', ';', '+').TrimEnd('*');
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') ? name : expression;
    }

    // What may stand in an address stays, an escape too.
    private static string Encoded(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            bool stays = b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
                || (b < 0x80 && "-._~/!$&'()*+,;=:@%?".IndexOf((char)b) >= 0);
            _ = stays ? result.Append((char)b) : result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
