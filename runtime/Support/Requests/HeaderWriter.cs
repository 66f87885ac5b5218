using System.Text;

namespace Truto.Generated.Support;

/// <summary>Writes the value of a header; the items of a list, or the names and values of an object, are joined by commas.</summary>
internal static class HeaderWriter
{
    /// <returns>The value; null where nothing is sent.</returns>
    /// <exception cref="ArgumentException">No header can carry it.</exception>
    public static string? Write(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false)
    {
        // An empty list or object is undefined in RFC 6570: as in a query, nothing is sent.
        if (value.IsNone || value.Items?.Any() == false || value.Members?.Any() == false)
        {
            return null;
        }

        StringBuilder text = new();
        new Expansion(text, string.Empty, ",", static (target, part) => target.Append(part)) { IsExploded = explode, Joiner = Delimiter.Plain(style) }.Append(name, value);
        return HeaderText.CheckedValue(name, text.ToString());
    }
}
