using System.Globalization;

namespace Truto.Generated;

/// <summary>What a header can be made of (RFC 9110, 5.1 and 5.5). Values are never quoted in messages: they may be secrets.</summary>
internal static class HeaderText
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public static string CheckedName(string name)
    {
        bool isToken = name.Length > 0 && name.All(static character => IsLetterOrDigit(character) || TokenMarks.Contains(character));
        return isToken ? name : throw new ArgumentException("'" + name + "' is no name that a header can have.");
    }

    /// <summary>Refuses a value that would not arrive as it is, or that would end its line.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The argument that the value comes from, for the exception; null where it is none.</param>
    /// <exception cref="ArgumentException">It has a character outside visible ASCII and space, or a space at one of its ends.</exception>
    public static string CheckedValue(string name, string value, string? parameter = null)
    {
        int bad = FirstOutside(value, ' ', '~');
        if (bad >= 0)
        {
            throw new ArgumentException(
                "The value of the header '" + name + "' has a character that a header cannot carry, at position "
                + bad.ToString(CultureInfo.InvariantCulture) + ". Encode what is not visible ASCII.",
                parameter);
        }

        return value.Length == value.Trim(' ').Length
            ? value
            : throw new ArgumentException("The value of the header '" + name + "' begins or ends with a space, which would be lost on the way.", parameter);
    }

    /// <summary>The index of the first character outside a range; -1 when there is none.</summary>
    public static int FirstOutside(string text, char first, char last)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] < first || text[index] > last)
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
