namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// Names the cases of a union after their types, without the words of the union's name and without the words that all cases share. In
/// <c>ChatRequestMessage</c>, <c>ChatRequestUserMessage</c> is the case <c>User</c>.
/// </summary>
internal static class CaseNames
{
    /// <summary>Returns the names, in the order of the types.</summary>
    /// <param name="union">The union's name.</param>
    /// <param name="types">The names of the cases' types.</param>
    public static IReadOnlyList<string> Of(string union, IReadOnlyList<string> types)
    {
        string[] names = [.. types.Select(type => WithoutUnion(union, type))];
        return WithoutShared(names);
    }

    /// <summary>Returns the name of a type without the words at its beginning and end that make up the union's name.</summary>
    public static string WithoutUnion(string union, string type)
    {
        if (type.Length > union.Length && type.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(type[union.Length]))
        {
            return type.Substring(union.Length);
        }

        IReadOnlyList<string> outer = Words.Split(union);
        IReadOnlyList<string> words = Words.Split(type);
        int first = Common(words, outer);
        int last = Math.Min(Common([.. words.Reverse()], [.. outer.Reverse()]), outer.Count - first);
        return first + last == outer.Count ? Between(type, words, first, last) ?? type : type;
    }

    private static IReadOnlyList<string> WithoutShared(IReadOnlyList<string> names)
    {
        IReadOnlyList<string>[] words = [.. names.Select(Words.Split)];
        if (words.Length < 2)
        {
            return names;
        }

        int room = words.Min(one => one.Count) - 1;
        int first = Math.Min(words.Skip(1).Min(one => Common(words[0], one)), room);
        IReadOnlyList<string> end = [.. words[0].Reverse()];
        int last = Math.Min(words.Skip(1).Min(one => Common(end, [.. one.Reverse()])), room - first);
        string?[] rests = [.. names.Select((name, i) => Between(name, words[i], first, last))];
        return Array.IndexOf(rests, null) < 0 ? [.. rests.OfType<string>()] : names;
    }

    // Null if the rest is not a valid name.
    private static string? Between(string name, IReadOnlyList<string> words, int first, int last)
    {
        if (words.Count <= first + last || name.IndexOf('_') >= 0)
        {
            return null;
        }

        string rest = string.Concat(words.Skip(first).Take(words.Count - first - last));
        return char.IsUpper(rest[0]) ? rest : null;
    }

    private static int Common(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        int count = 0;
        while (count < left.Count && count < right.Count && left[count] == right[count])
        {
            count++;
        }

        return count;
    }
}
