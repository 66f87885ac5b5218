using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>The encoding of a form field. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormField
{
    private FormField(string name)
    {
        Name = name;
    }

    internal string Name { get; }

    /// <summary>The serialization style; null for JSON.</summary>
    internal ArgumentStyle? Style { get; private init; }

    internal bool Explode { get; private init; }

    internal bool AllowReserved { get; private init; }

    /// <summary>Creates a field whose value, or each item of it, is written as JSON text: a string has quotes.</summary>
    /// <param name="name">The field's name.</param>
    public static FormField Json(string name) => new(name);

    /// <summary>Creates a field that is written as a query parameter with that style.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="style">The serialization style.</param>
    /// <param name="explode">Whether each item or property is a field of its own.</param>
    /// <param name="allowReserved">Whether reserved characters are left unencoded.</param>
    public static FormField Styled(string name, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, bool allowReserved = false) =>
        new(name) { Style = style, Explode = explode, AllowReserved = allowReserved };
}
