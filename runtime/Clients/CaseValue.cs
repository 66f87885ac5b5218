using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>A value of one of several cases. The generated class has <c>TryGet</c> methods, <c>Match</c> and <c>Switch</c> for them.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class CaseValue
{
    /// <summary>Creates a value. For generated code.</summary>
    /// <param name="which">The index of the case.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CaseValue(int which, object? value)
    {
        Which = which;
        Value = value;
    }

    /// <summary>Gets the value of the current case; null if the case has none.</summary>
    public object? Value { get; }

    /// <summary>Gets the index of the current case. For generated code.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Which { get; }

    /// <summary>
    /// Returns the value as text: a string unchanged, a number in the invariant culture, an object as by <see cref="ApiModel.ToString"/>, a list or
    /// map as JSON of at most 4,096 characters. Empty if the case has no value.
    /// </summary>
    public override string ToString() => ModelText.OfAny(Value);

    /// <summary>Gets the value if it belongs to a case. For generated code.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="which">The index of the case.</param>
    /// <param name="value">The value; the default of its type if the method returns false.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int which, [MaybeNullWhen(false)] out T value)
    {
        value = Which == which ? (T)Value! : default;
        return Which == which;
    }
}
