using System.Text;

namespace Truto.Generated.Support;

/// <summary>Writes the value of a header. The items of a list, or the names and values of an object, are joined by commas.</summary>
internal static class HeaderWriter
{
    /// <returns>The value; null if no header is sent.</returns>
    /// <exception cref="ArgumentException">The value has a character that a header cannot contain.</exception>
    public static string? Write(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false)
    {
        // Empty lists and objects are undefined in RFC 6570; as in a query, nothing is sent.
        if (value.IsNone || value.Items?.Any() == false || value.Members?.Any() == false)
        {
            return null;
        }

        StringBuilder text = new();
        Expansion expansion = new(text, string.Empty, ",", static (target, part) => target.Append(part))
        {
            IsExploded = explode,
            Joiner = Delimiter.Plain(style),
        };
        expansion.Append(name, value);
        return HeaderText.CheckedValue(name, text.ToString());
    }
}
