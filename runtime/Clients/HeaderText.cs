using System.Globalization;

namespace Truto.Generated;

/// <summary>Checks names and values of headers (RFC 9110, sections 5.1 and 5.5). Messages never contain values, which may be secret.</summary>
internal static class HeaderText
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public static string CheckedName(string name)
    {
        bool isToken = name.Length > 0 && name.All(static character => IsLetterOrDigit(character) || TokenMarks.Contains(character));
        return isToken ? name : throw new ArgumentException("'" + name + "' is not a valid header name.");
    }

    /// <summary>Rejects a value that would be changed in transit or that would end its line.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The argument that contains the value, for the exception; null for none.</param>
    /// <exception cref="ArgumentException">The value has a character outside visible ASCII and space, or begins or ends with a space.</exception>
    public static string CheckedValue(string name, string value, string? parameter = null)
    {
        int bad = FirstOutside(value, ' ', '~');
        if (bad >= 0)
        {
            throw new ArgumentException(
                "The value of the header '" + name + "' has a character that a header cannot contain, at position "
                + bad.ToString(CultureInfo.InvariantCulture) + "; encode characters other than visible ASCII.",
                parameter);
        }

        return value.Length == value.Trim(' ').Length
            ? value
            : throw new ArgumentException(
                "The value of the header '" + name + "' begins or ends with a space, which would be lost in transit.", parameter);
    }

    /// <summary>Returns the index of the first character outside a range; -1 if there is none.</summary>
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
