using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>An object of an API: the base of classes that are generated from schemas.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(ModelView))]
public abstract class ApiModel : IChecked
{
    /// <summary>
    /// Validates this object and everything that it contains against the constraints of the description: ranges of numbers, lengths and patterns of
    /// strings, numbers of items and properties, unknown enum values, and null for required properties. Collects all violations, without reflection.
    /// </summary>
    /// <returns>The violations; empty if the object is valid.</returns>
    public IReadOnlyList<Violation> Validate() => JsonChecks.Of(this);

    /// <summary>
    /// Returns the object as JSON for logs and debuggers, at most 4,096 characters; longer text ends with an ellipsis. Properties that are
    /// <c>writeOnly</c> or of <c>format: password</c> are shown as <c>***</c>. Properties without a value are omitted, even required ones. Never
    /// throws.
    /// </summary>
    public override string ToString() => GetConverter() is { } converter ? ModelText.Of(this, converter.WriteObject) : base.ToString()!;

    void IChecked.Check(JsonChecks checks) => GetConverter()?.Check(checks, this);

    /// <summary>Gets the converter of this class; null if the class is not generated. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IModelConverter? GetConverter() => null;

    /// <summary>Reads, writes or validates one property of this object. For generated code.</summary>
    /// <param name="json">The property and the operation.</param>
    /// <param name="reader">When reading, the reader, positioned on the property's value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
    {
    }

    /// <summary>Validates the constraints of properties beyond type and presence. For generated code.</summary>
    /// <param name="check">Validates a property by its index in the table of its class.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckMembers(JsonMemberChecks check)
    {
    }

    /// <summary>Validates the number of properties, after all of them have been visited. For generated code.</summary>
    /// <param name="check">Validates the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckCount(JsonMemberChecks check)
    {
    }

    internal IModelConverter? Converter => GetConverter();

    internal void CheckConstraints(JsonMemberChecks check)
    {
        CheckMembers(check);
        CheckCount(check);
    }

    internal void Visit(ref JsonMember json, ref Utf8JsonReader reader) => VisitMember(ref json, ref reader);
}
