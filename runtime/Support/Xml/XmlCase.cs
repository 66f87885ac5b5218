using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A case of a union or class hierarchy. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlCase
{
    /// <summary>Creates a case.</summary>
    /// <param name="field">The element of the case and its content.</param>
    /// <param name="tag">The JSON name of the discriminator property; null, the default, if there is none.</param>
    /// <param name="values">The discriminator values that select the case.</param>
    public XmlCase(XmlField field, string? tag = null, params string[] values)
    {
        Field = field;
        Tag = tag;
        Values = values;
    }

    internal XmlField Field { get; }

    internal string? Tag { get; }

    internal string[] Values { get; }
}
