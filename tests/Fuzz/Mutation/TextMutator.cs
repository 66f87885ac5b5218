using System.Globalization;
using System.Text;

namespace Truto.Generated.Fuzz.Mutation;

/// <summary>Mutates a text at random.</summary>
internal sealed class TextMutator(Random chance, IReadOnlyList<string> words)
{
    private const int MaxLength = 20_000;
    private static readonly string[] Numbers = [
        "0",
        "-1",
        "1e308",
        "2147483648",
        "-9223372036854775809",
        "0.1",
        "1e-7",
        "00",
        "9999999999999999999999",
    ];

    /// <summary>Returns a mutated text.</summary>
    /// <param name="text">The text to mutate.</param>
    /// <param name="other">Another text, from which parts are inserted.</param>
    public string Mutate(string text, string other)
    {
        var changed = new StringBuilder(text);
        for (int rounds = 1 << chance.Next(4); rounds > 0; rounds--)
        {
            Change(changed, other);
        }

        return changed.Length > MaxLength ? changed.ToString(0, MaxLength) : changed.ToString();
    }

    private void Change(StringBuilder text, string other)
    {
        int at = chance.Next(text.Length + 1);
        int length = Math.Min(text.Length - at, 1 + chance.Next(1 + chance.Next(40)));
        switch (chance.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, words[chance.Next(words.Count)]);
                break;
            case 2:
                text.Insert(at, (char)chance.Next(chance.Next(4) == 0 ? 0x10000 : 0x80));
                break;
            case 3 when length > 0:
                text[at] = (char)(text[at] ^ (1 << chance.Next(7)));
                break;
            case 4:
                text.Insert(chance.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 5 when length > 0:
                text.Insert(at, text.ToString(at, length), chance.Next(4) == 0 ? 1 + chance.Next(300) : 2);
                break;
            case 6 when other.Length > 0:
                int start = chance.Next(other.Length);
                text.Insert(at, other.AsSpan(start, Math.Min(other.Length - start, 1 + chance.Next(100))));
                break;
            case 7:
                text.Remove(at, length).Insert(at, Numbers[chance.Next(Numbers.Length)]);
                break;
            default:
                text.Insert(at, chance.Next().ToString(CultureInfo.InvariantCulture));
                break;
        }
    }
}
