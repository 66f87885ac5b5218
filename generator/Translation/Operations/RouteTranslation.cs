using System.Text;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>A path template in pieces.</summary>
internal static class RouteTranslation
{
    /// <summary>The names in braces, in the order of the path, each once.</summary>
    public static IReadOnlyList<string> Placeholders(string path) =>
        [.. Pieces(path).Select(piece => piece.Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The path with values in place of some of its placeholders.</summary>
    /// <param name="path">The template.</param>
    /// <param name="values">The values by the names of the placeholders, encoded.</param>
    public static string Filled(string path, IReadOnlyDictionary<string, string> values) => values.Count == 0
        ? path
        : string.Concat(Pieces(path).Select(piece => piece.Name is { } name && values.TryGetValue(name, out string? value) ? value : piece.Text));

    /// <param name="path">The template.</param>
    /// <param name="argumentOf">The argument for a placeholder. One that is optional is the last piece: a segment of its own, with its slash.</param>
    public static EquatableArray<RoutePart> Of(string path, Func<string, MethodParameter> argumentOf)
    {
        var parts = new List<RoutePart>();
        foreach ((string text, string? name) in Pieces(path))
        {
            if (name is not null && argumentOf(name) is { IsRequired: false } optional)
            {
                if (parts.Count > 0 && parts[parts.Count - 1] is LiteralPart before)
                {
                    parts[parts.Count - 1] = new LiteralPart(before.Text.TrimEnd('/'));
                }

                parts.Add(new OptionalSegmentPart(optional.Name));
            }
            else
            {
                parts.Add(name is not null ? new ArgumentPart(argumentOf(name).Name) : new LiteralPart(Encoded(text)));
            }
        }

        return parts.ToEquatableArray();
    }

    /// <summary>
    /// Whether a path parameter may be left out. OpenAPI has no such parameter, so it must be written, and the place must be one that a path can
    /// go without: its end.
    /// </summary>
    public static bool IsOptionalSegment(Parameter parameter, string path) =>
        parameter is { In: ParameterLocation.Path, IsSaidOptional: true, Style: ParameterStyle.Simple } && path.EndsWith("{" + parameter.Name + "}", StringComparison.Ordinal);

    // Text as it is written, and of a placeholder its name.
    private static IEnumerable<(string Text, string? Name)> Pieces(string path)
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
                yield return (path.Substring(start, open - start), null);
            }

            yield return (path.Substring(open, close - open + 1), NameIn(path.Substring(open + 1, close - open - 1)));
            start = close + 1;
        }

        if (start < path.Length)
        {
            yield return (path.Substring(start), null);
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
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(text))
        {
            bool stays = b is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
                || (b < 0x80 && "-._~/!$&'()*+,;=:@%?".IndexOf((char)b) >= 0);
            _ = stays ? result.Append((char)b) : result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
