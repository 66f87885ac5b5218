using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>
/// A value of a <c>oneOf</c>, an <c>anyOf</c> or a schema of several types. A generated class names the cases: <c>TryGetCat</c>,
/// <c>Match</c>, <c>Switch</c>.
/// </summary>
public abstract class UnionValue
{
    /// <summary>Makes a value. For generated code.</summary>
    /// <param name="which">The place of the case.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected UnionValue(int which, object value)
    {
        Which = which;
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The value, whichever case it is of; a <see cref="System.Text.Json.Nodes.JsonNode"/> where it is of none.</summary>
    public object Value { get; }

    /// <summary>The place of the case, which is one more than there are for JSON of none. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Which { get; }

    /// <summary>The value, if it is of a case. For generated code.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="which">The place of the case.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int which, [MaybeNullWhen(false)] out T value)
    {
        value = Which == which ? (T)Value : default;
        return Which == which;
    }
}
