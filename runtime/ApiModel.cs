using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>An object of an API: a class that is generated from a schema.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(ModelView))]
public abstract class ApiModel : IChecked
{
    /// <summary>
    /// What in this object, and in all that it holds, violates the description: bounds of numbers, lengths and patterns of text, numbers of items and
    /// members, values of enums that it does not know, and null where a value is required. Without reflection; every violation, not the first only.
    /// </summary>
    /// <returns>The violations; empty where there are none.</returns>
    public IReadOnlyList<Violation> Validate() => JsonChecks.Of(this);

    /// <summary>
    /// Returns the object as JSON, for logs and debuggers: at most 4,096 characters, with an ellipsis at the end where there is more. Properties that are
    /// <c>writeOnly</c> or of <c>format: password</c> are <c>***</c>. A property without a value is left out, even if it is required. Never throws.
    /// </summary>
    public override string ToString() => GetConverter() is { } converter ? ModelText.Of(this, converter.WriteObject) : base.ToString()!;

    void IChecked.Check(JsonChecks checks) => GetConverter()?.Check(checks, this);

    /// <summary>The converter of this class; null of a class that is not generated. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual IModelConverter? GetConverter() => null;

    /// <summary>Reads a member into this object, writes it or checks it, as is asked. For generated code.</summary>
    /// <param name="json">Says which member, and does it.</param>
    /// <param name="reader">On the member's value, where it is read.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
    {
    }

    internal IModelConverter? Converter => GetConverter();

    internal void Visit(ref JsonMember json, ref Utf8JsonReader reader) => VisitMember(ref json, ref reader);
}
