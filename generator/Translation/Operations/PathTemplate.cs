using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// A key of <c>paths</c> as it is sent. Its fragment is not: it only distinguishes operations of one path (<c>/files/{id}#add_shared_link</c>).
/// Pairs of its query that parameters send are not part of it either.
/// </summary>
/// <param name="Text">The template.</param>
/// <param name="Pairs">The pairs that parameters send, decoded, with the values that the key has. A placeholder is no value.</param>
internal sealed record PathTemplate(string Text, IReadOnlyList<FixedQuery> Pairs)
{
    public static PathTemplate Of(Operation operation)
    {
        string path = WithoutFragment(operation.Path);
        int mark = IndexOutsideBraces(path, '?');
        IEnumerable<Parameter> ofQuery = operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query);
        var parameters = new HashSet<string>(ofQuery.Select(parameter => parameter.Name), StringComparer.Ordinal);
        if (mark < 0 || parameters.Count == 0)
        {
            return new PathTemplate(path, []);
        }

        var kept = new List<string>();
        var sent = new List<FixedQuery>();
        foreach (string pair in path.Substring(mark + 1).Split('&'))
        {
            int equals = pair.IndexOf('=');
            string name = Uri.UnescapeDataString(equals < 0 ? pair : pair.Substring(0, equals));
            string value = equals < 0 ? "" : pair.Substring(equals + 1);
            if (!parameters.Contains(name))
            {
                kept.Add(pair);
            }
            else if (!value.StartsWith("{", StringComparison.Ordinal))
            {
                sent.Add(new FixedQuery(name, Uri.UnescapeDataString(value)));
            }
        }

        return new PathTemplate(path.Substring(0, mark) + (kept.Count > 0 ? "?" + string.Join("&", kept) : ""), sent);
    }

    /// <summary>The key up to its query or fragment.</summary>
    public static string WithoutQuery(string key)
    {
        string path = WithoutFragment(key);
        int mark = IndexOutsideBraces(path, '?');
        return mark < 0 ? path : path.Substring(0, mark);
    }

    /// <summary>What follows <c>#</c>; empty where nothing does.</summary>
    public static string FragmentOf(string key) => IndexOutsideBraces(key, '#') is >= 0 and var hash ? key.Substring(hash + 1) : "";

    private static string WithoutFragment(string key) => IndexOutsideBraces(key, '#') is >= 0 and var hash ? key.Substring(0, hash) : key;

    private static int IndexOutsideBraces(string key, char wanted)
    {
        bool isInside = false;
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] == wanted && !isInside)
            {
                return i;
            }

            isInside = key[i] == '{' || (isInside && key[i] != '}');
        }

        return -1;
    }
}
