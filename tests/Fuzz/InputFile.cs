using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Truto.Generated.Fuzz;

/// <summary>Stores inputs as lines of a file: JSON strings, in which a lone surrogate is a bell character and its hexadecimal digits.</summary>
internal static class InputFile
{
    private const char Bell = '\a';
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Returns the inputs of a file; empty if it does not exist.</summary>
    public static IEnumerable<string> Read(string path) =>
        File.Exists(path) ? File.ReadLines(path).Select(static line => Restored(JsonSerializer.Deserialize<string>(line)!)) : [];

    /// <summary>Adds an input to a file.</summary>
    public static void Append(string path, string input) => File.AppendAllText(path, Line(input));

    /// <summary>Creates a file of inputs.</summary>
    public static void Write(string path, IEnumerable<string> inputs) => File.WriteAllText(path, string.Concat(inputs.Select(Line)));

    private static string Line(string input) => JsonSerializer.Serialize(Carried(input), Written) + "\n";

    // JSON cannot represent lone surrogates.
    private static string Carried(string input)
    {
        var text = new StringBuilder(input.Length);
        for (int i = 0; i < input.Length; i++)
        {
            if (i + 1 < input.Length && char.IsSurrogatePair(input[i], input[i + 1]))
            {
                text.Append(input, i++, 2);
            }
            else if (char.IsSurrogate(input[i]) || input[i] == Bell)
            {
                text.Append(Bell).Append(((int)input[i]).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(input[i]);
            }
        }

        return text.ToString();
    }

    private static string Restored(string line)
    {
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == Bell)
            {
                text.Append(
                    (char)int.Parse(
                        line.AsSpan(i + 1, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(line[i]);
            }
        }

        return text.ToString();
    }
}
