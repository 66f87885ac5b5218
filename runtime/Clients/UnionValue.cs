using System.ComponentModel;

namespace Truto.Generated;

/// <summary>
/// A value of a <c>oneOf</c>, an <c>anyOf</c> or a schema of several types. A generated class names the cases: <c>TryGetCat</c>,
/// <c>Match</c>, <c>Switch</c>.
/// </summary>
public abstract class UnionValue : CaseValue
{
    /// <summary>Makes a value. For generated code.</summary>
    /// <param name="which">The place of the case, which is one more than there are for JSON of none.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected UnionValue(int which, object value)
        : base(which, value ?? throw new ArgumentNullException(nameof(value)))
    {
    }

    /// <summary>The value, whichever case it is of; a <see cref="System.Text.Json.Nodes.JsonNode"/> where it is of none.</summary>
    public new object Value => base.Value!;
}
