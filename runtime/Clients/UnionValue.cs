using System.ComponentModel;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A value of a <c>oneOf</c>, an <c>anyOf</c> or a schema with several types. The generated class has methods for the cases, such as
/// <c>TryGetCat</c>, <c>Match</c> and <c>Switch</c>.
/// </summary>
public abstract class UnionValue : CaseValue, IChecked
{
    /// <summary>Creates a value. For generated code.</summary>
    /// <param name="which">The index of the case; the number of cases for JSON that matches none.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected UnionValue(int which, object value)
        : base(which, value ?? throw new ArgumentNullException(nameof(value)))
    {
    }

    /// <summary>Gets the value of the current case; a <see cref="System.Text.Json.Nodes.JsonNode"/> if the JSON matches no case.</summary>
    public new object Value => base.Value!;

    /// <summary>Gets whether any JSON is one of the cases. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool HasJsonCase => false;

    /// <summary>
    /// Validates the value and everything that it contains against the constraints of the description. JSON that matches no case is a violation.
    /// </summary>
    /// <inheritdoc cref="ApiModel.Validate"/>
    public IReadOnlyList<Violation> Validate() => JsonChecks.Of(this);

    void IChecked.Check(JsonChecks checks)
    {
        if (Value is JsonNode && !HasJsonCase)
        {
            checks.Report("oneOf", "matches no case of the union");
        }

        checks.Any(Value);
        CheckCase(new JsonMemberChecks(checks, members: null));
    }

    /// <summary>Validates the constraints of the value beyond its type. For generated code.</summary>
    /// <param name="check">Validates the value, at index -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckCase(JsonMemberChecks check)
    {
    }
}
