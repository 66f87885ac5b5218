using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>A value of one of several cases, which a generated class names: <c>TryGetAccepted</c>, <c>Match</c>, <c>Switch</c>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class CaseValue
{
    /// <summary>Makes a value. For generated code.</summary>
    /// <param name="which">The place of the case.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CaseValue(int which, object? value)
    {
        Which = which;
        Value = value;
    }

    /// <summary>The value, whichever case it is of; null where the case has none.</summary>
    public object? Value { get; }

    /// <summary>The place of the case. For generated code.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Which { get; }

    /// <summary>
    /// Returns the value as text: a string as it is, a number in the invariant culture, an object as its <see cref="ApiModel.ToString"/>, a list or a map as JSON of at
    /// most 4,096 characters; empty where the case has no value.
    /// </summary>
    public override string ToString() => ModelText.OfAny(Value);

    /// <summary>The value, if it is of a case. For generated code.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="which">The place of the case.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int which, [MaybeNullWhen(false)] out T value)
    {
        value = Which == which ? (T)Value! : default;
        return Which == which;
    }
}
