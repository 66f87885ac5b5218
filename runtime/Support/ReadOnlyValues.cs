using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated.Support;

/// <summary>
/// Copies the values of properties with read-only collections, so that later changes of the original have no effect. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReadOnlyValues
{
    /// <summary>Copies a list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items, or null.</param>
    [SuppressMessage("Design", "CA1002", Justification = "The result is the field behind a read-only property.")]
    [return: NotNullIfNotNull(nameof(items))]
    public static List<T>? List<T>(IEnumerable<T>? items) => items is null ? null : [.. items];

    /// <summary>Copies a dictionary.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The entries, or null.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static Dictionary<string, T>? Map<T>(IEnumerable<KeyValuePair<string, T>>? entries) =>
        entries?.ToDictionary(static entry => entry.Key, static entry => entry.Value);
}
