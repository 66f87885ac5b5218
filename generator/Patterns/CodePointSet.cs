using System.Globalization;

namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>A set of Unicode characters, beyond UTF-16 units too.</summary>
/// <param name="Ranges">The ranges of characters, including the first and the last.</param>
/// <param name="Categories">General categories such as <c>Lu</c> or <c>L</c>, or all others.</param>
/// <param name="IsNegated">Whether the set contains all other characters instead.</param>
internal sealed record CodePointSet(
    IReadOnlyList<(int First, int Last)> Ranges, IReadOnlyList<(string Name, bool IsNegated)> Categories, bool IsNegated)
{
    private const string Names = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn";

    /// <summary>Gets the set of a dot: every character that does not end a line.</summary>
    public static CodePointSet Dot { get; } = new([('\n', '\n'), ('\r', '\r')], [], IsNegated: true);

    /// <summary>Returns whether a name is that of a general category or of a group of them. A group has the first letter only.</summary>
    public static bool IsCategory(string name) => name.Length is 1 or 2
        && name != "Cs"
        && Names.Split(' ').Any(one => name.Length == 1 ? one[0] == name[0] : one == name);

    /// <summary>Returns whether the set contains a character.</summary>
    public bool Contains(int character)
    {
        bool isFound = Ranges.Any(range => range.First <= character && character <= range.Last);
        if (!isFound && Categories.Count > 0)
        {
            string name = NameOf(character);
            isFound = Categories.Any(category => name.StartsWith(category.Name, StringComparison.Ordinal) != category.IsNegated);
        }

        return isFound != IsNegated;
    }

    private static string NameOf(int character)
    {
        UnicodeCategory category = character <= char.MaxValue
            ? CharUnicodeInfo.GetUnicodeCategory((char)character)
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(character), 0);
        return Names.Substring((int)category * 3, 2);
    }
}
