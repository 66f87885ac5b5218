using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// Path templates to routes. For example, <c>/pets/{id}/photo</c> becomes the literal <c>/pets/</c>, the value of <c>id</c>, and the literal
/// <c>/photo</c>.
/// </summary>
internal static class RouteTranslation
{
    /// <summary>Returns the distinct names in braces, in the order of the path.</summary>
    public static IReadOnlyList<string> Placeholders(string path) =>
        [.. Pieces(path).Select(piece => piece.Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the path with the given values in place of their placeholders.</summary>
    /// <param name="path">The template.</param>
    /// <param name="values">Percent-encoded values by the names of their placeholders.</param>
    public static string Fill(string path, IReadOnlyDictionary<string, string> values)
    {
        return values.Count == 0 ? path : string.Concat(Pieces(path).Select(TextOf));

        string TextOf((string Text, string? Name) piece) =>
            piece.Name is { } name && values.TryGetValue(name, out string? value) ? value : piece.Text;
    }

    /// <summary>Translates a path template.</summary>
    /// <param name="path">The template.</param>
    /// <param name="argumentOf">
    /// Returns the method parameter for a placeholder. An optional one must be the last piece; its slash is omitted together with it.
    /// </param>
    public static EquatableArray<RoutePart> Of(string path, Func<string, MethodParameter> argumentOf)
    {
        var parts = new List<RoutePart>();
        foreach ((string text, string? name) in Pieces(path))
        {
            if (name is null)
            {
                parts.Add(new LiteralPart(PercentEncoding.EncodeTemplate(text)));
                continue;
            }

            MethodParameter argument = argumentOf(name);
            if (argument.IsRequired)
            {
                parts.Add(new ArgumentPart(argument.Name));
                continue;
            }

            if (parts.Count > 0 && parts[parts.Count - 1] is LiteralPart before)
            {
                parts[parts.Count - 1] = new LiteralPart(before.Text.TrimEnd('/'));
            }

            parts.Add(new OptionalSegmentPart(argument.Name));
        }

        return parts.ToEquatableArray();
    }

    /// <summary>
    /// Returns whether a path parameter may be omitted. OpenAPI does not allow that, so the description must declare <c>required: false</c>,
    /// and the parameter must be the end of the path.
    /// </summary>
    public static bool IsOptionalSegment(Parameter parameter, string path) =>
        parameter is { In: ParameterLocation.Path, IsExplicitlyOptional: true, Style: ParameterStyle.Simple }
        && path.EndsWith("{" + parameter.Name + "}", StringComparison.Ordinal);

    // The text of each piece as written and, for a placeholder, its name.
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

    // Removes the operators of RFC 6570, {;color*}: in OpenAPI the parameter declares the style. The text of {name=shelves/*} (google.api.http)
    // is a name.
    private static string NameIn(string expression)
    {
        string name = expression.TrimStart('.', ';', '+').TrimEnd('*');
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') ? name : expression;
    }
}
