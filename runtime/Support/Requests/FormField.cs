using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>How a field of a form is written where it is not as most are. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormField
{
    private FormField(string name)
    {
        Name = name;
    }

    internal string Name { get; }

    /// <summary>Null for JSON.</summary>
    internal ArgumentStyle? Style { get; private init; }

    internal bool Explode { get; private init; }

    internal bool AllowReserved { get; private init; }

    /// <summary>A field whose value, or each item of it, is JSON text: a string in quotes.</summary>
    /// <param name="name">The field's name.</param>
    public static FormField Json(string name) => new(name);

    /// <summary>A field that is written as a query parameter is.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="style">How items or members stand together.</param>
    /// <param name="explode">Whether each of them stands alone.</param>
    /// <param name="allowReserved">Whether reserved characters are not encoded.</param>
    public static FormField Styled(string name, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, bool allowReserved = false) =>
        new(name) { Style = style, Explode = explode, AllowReserved = allowReserved };
}
