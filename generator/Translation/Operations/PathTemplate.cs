using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// A key of <c>paths</c> as the request target. It has no fragment, which only distinguishes operations of one path
/// (<c>/files/{id}#add_shared_link</c>), and none of the query pairs that are also declared as parameters.
/// </summary>
/// <param name="Text">The template.</param>
/// <param name="Pairs">The removed query pairs, decoded, with the values of the key. Pairs whose value is a placeholder are not included.</param>
internal sealed record PathTemplate(string Text, IReadOnlyList<FixedQuery> Pairs)
{
    public static PathTemplate Of(Operation operation)
    {
        string path = WithoutFragment(operation.Path);
        int mark = IndexOutsideBraces(path, '?');
        IEnumerable<Parameter> queryParameters = operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query);
        var parameters = new HashSet<string>(queryParameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        if (mark < 0 || parameters.Count == 0)
        {
            return new PathTemplate(path, []);
        }

        var kept = new List<string>();
        var removed = new List<FixedQuery>();
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
                removed.Add(new FixedQuery(name, Uri.UnescapeDataString(value)));
            }
        }

        return new PathTemplate(path.Substring(0, mark) + (kept.Count > 0 ? "?" + string.Join("&", kept) : ""), removed);
    }

    /// <summary>Returns the key without its query and fragment.</summary>
    public static string WithoutQuery(string key)
    {
        string path = WithoutFragment(key);
        int mark = IndexOutsideBraces(path, '?');
        return mark < 0 ? path : path.Substring(0, mark);
    }

    /// <summary>Returns the text after <c>#</c>; empty if there is none.</summary>
    public static string FragmentOf(string key) => IndexOutsideBraces(key, '#') is >= 0 and var hash ? key.Substring(hash + 1) : "";

    private static string WithoutFragment(string key) => IndexOutsideBraces(key, '#') is >= 0 and var hash ? key.Substring(0, hash) : key;

    private static int IndexOutsideBraces(string key, char character)
    {
        bool isInside = false;
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] == character && !isInside)
            {
                return i;
            }

            isInside = key[i] == '{' || (isInside && key[i] != '}');
        }

        return -1;
    }
}
