using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>Checks and completes arguments before a request is built. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiArgument
{
    /// <summary>Throws if an argument is null.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="name">The parameter's name, used in the exception.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static void Require(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>Returns a query with a parameter added, unless the query already contains a parameter of that name.</summary>
    /// <param name="query">The query that the caller supplied; it is not modified. Null for none.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The parameter's value; null adds nothing.</param>
    public static JsonObject? InQuery(JsonObject? query, string name, string? value)
    {
        if (value is null || query?.ContainsKey(name) == true)
        {
            return query;
        }

        JsonObject added = query?.DeepClone().AsObject() ?? new JsonObject();
        added[name] = value;
        return added;
    }

    /// <summary>Throws if a text argument is null, empty or white space.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter's name, used in the exception.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, empty or only white space.</exception>
    public static void RequireText(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"'{name}' is required and cannot be empty or white space.", name);
        }
    }
}
