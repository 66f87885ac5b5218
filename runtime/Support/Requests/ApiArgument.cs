using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>Checks arguments before anything is sent. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiArgument
{
    /// <summary>Demands a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public static void Require(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>A query with a parameter that a client adds to it: the caller's own wins.</summary>
    /// <param name="query">The caller's query, which is not changed.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value; null adds nothing.</param>
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

    /// <summary>Demands text that is not blank.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">There is none, or only blanks.</exception>
    public static void RequireText(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"'{name}' says what the request is about: set it, it may not be empty.", name);
        }
    }
}
