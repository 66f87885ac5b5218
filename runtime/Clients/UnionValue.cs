using System.ComponentModel;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A value of a <c>oneOf</c>, an <c>anyOf</c> or a schema of several types. A generated class names the cases: <c>TryGetCat</c>,
/// <c>Match</c>, <c>Switch</c>.
/// </summary>
public abstract class UnionValue : CaseValue, IChecked
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

    /// <summary>Whether open JSON is one of the cases. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool HasJsonCase => false;

    /// <summary>What in the value, and in all that it holds, violates the description; JSON that is of no case does.</summary>
    /// <inheritdoc cref="ApiModel.Validate"/>
    public IReadOnlyList<Violation> Validate() => JsonChecks.Of(this);

    void IChecked.Check(JsonChecks checks)
    {
        if (Value is JsonNode && !HasJsonCase)
        {
            checks.Report("oneOf", "is of none of the cases that the description knows");
        }

        checks.Any(Value);
        CheckCase(new JsonMemberChecks(checks, members: null));
    }

    /// <summary>Checks what the description asks of the value beyond its type. For generated code.</summary>
    /// <param name="check">Checks the value, whose place is -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckCase(JsonMemberChecks check)
    {
    }
}
