namespace Truto.Generated.Mock.Requests;

/// <summary>A path template, such as <c>/pets/{petId}.json</c>. Query and fragment, which some descriptions put into paths, are left out.</summary>
internal sealed class PathTemplate
{
    private readonly string[][] segments;

    public PathTemplate(string template)
    {
        int end = template.IndexOfAny(['?', '#']);
        Text = end < 0 ? template : template[..end];
        segments = [.. Text.Trim('/').Split('/').Select(Pieces)];
    }

    /// <summary>Gets the template without a query.</summary>
    public string Text { get; }

    /// <summary>Gets the number of segments that contain a parameter: a path with fewer of them is more specific.</summary>
    public int ParameterCount => segments.Count(pieces => pieces.Length > 1);

    /// <summary>Gets the templates of the last parameter's name, if the last segment is nothing but a parameter; otherwise null.</summary>
    public string? LastParameter => segments[^1] is ["", var name, ""] ? name : null;

    /// <summary>Returns the values of the parameters, decoded, or null if the path does not match.</summary>
    /// <param name="path">The path, percent-encoded.</param>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        string[] actual = path.Trim('/').Split('/');
        if (actual.Length != segments.Length)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        return segments.Zip(actual).All(pair => Matches(pair.First, pair.Second, values)) ? values : null;
    }

    /// <summary>Returns the template without its last segment; empty for a single segment.</summary>
    public string Parent()
    {
        string trimmed = Text.TrimEnd('/');
        return trimmed[..Math.Max(0, trimmed.LastIndexOf('/'))];
    }

    // Literal, parameter, literal, parameter, ... literal.
    private static string[] Pieces(string segment)
    {
        List<string> pieces = [];
        int at = 0;
        for (int open = segment.IndexOf('{', StringComparison.Ordinal); open >= 0; open = segment.IndexOf('{', at))
        {
            int close = segment.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            pieces.Add(Uri.UnescapeDataString(segment[at..open]));
            pieces.Add(segment[(open + 1)..close]);
            at = close + 1;
        }

        pieces.Add(Uri.UnescapeDataString(segment[at..]));
        return [.. pieces];
    }

    private static bool Matches(string[] pieces, string segment, Dictionary<string, string> values)
    {
        string text = Uri.UnescapeDataString(segment);
        if (pieces.Length == 1)
        {
            return text == pieces[0];
        }

        if (!text.StartsWith(pieces[0], StringComparison.Ordinal) || !text.EndsWith(pieces[^1], StringComparison.Ordinal))
        {
            return false;
        }

        int at = pieces[0].Length;
        int last = text.Length - pieces[^1].Length;
        for (int i = 1; i < pieces.Length; i += 2)
        {
            int end = i == pieces.Length - 2 ? last : pieces[i + 1].Length == 0 ? at + 1 : text.IndexOf(pieces[i + 1], at, StringComparison.Ordinal);
            if (end <= at || end > last)
            {
                return false;
            }

            values[pieces[i]] = text[at..end];
            at = end + (i == pieces.Length - 2 ? 0 : pieces[i + 1].Length);
        }

        return true;
    }
}
