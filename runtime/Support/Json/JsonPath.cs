using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Determines the path of a value in JSON text, such as <c>items[0].price</c>, by a second pass, so that reading does not have to track it.
/// </summary>
internal static class JsonPath
{
    /// <summary>Returns the path of the position where a reader stopped; empty for the root value.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="position">The position of the token at which the reader stopped.</param>
    /// <param name="problem">
    /// The exception that stopped it. For malformed JSON, the path is where the text is malformed, because readers of whole values return to the
    /// start of the value.
    /// </param>
    public static string At(ReadOnlySpan<byte> json, long position, Exception problem)
    {
        bool isMalformed = problem is JsonException { LineNumber: not null };
        List<Level> levels = [];
        Utf8JsonReader reader = JsonBytes.Reader(json);
        try
        {
            while ((isMalformed || reader.TokenStartIndex < position) && reader.Read())
            {
                Follow(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // The second pass ends at the malformed token, as the first did.
        }

        StringBuilder path = new();
        foreach (Level level in levels)
        {
            Append(path, level, json);
        }

        if (problem is JsonMissingMemberException missing)
        {
            AppendName(path, missing.Member);
        }

        return path.ToString();
    }

    /// <summary>Updates the open arrays and objects by the token that a reader has just read.</summary>
    internal static void Follow(ref Utf8JsonReader reader, List<Level> levels)
    {
        int last = levels.Count - 1;
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            levels.RemoveAt(last);
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            levels[last] = new Level(IsArray: false, reader.TokenStartIndex);
            return;
        }

        if (last >= 0 && levels[last].IsArray)
        {
            levels[last] = new Level(IsArray: true, levels[last].Place + 1);
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray, Level.Before));
        }
    }

    private static void Append(StringBuilder path, Level level, ReadOnlySpan<byte> json)
    {
        if (level.Place == Level.Before)
        {
            return;
        }

        if (level.IsArray)
        {
            path.Append('[').Append(level.Place.ToString(CultureInfo.InvariantCulture)).Append(']');
            return;
        }

        AppendName(path, NameAt(json, level.Place));
    }

    /// <summary>Returns the property name at a position.</summary>
    internal static string NameAt(ReadOnlySpan<byte> json, long position)
    {
        Utf8JsonReader name = JsonBytes.Reader(json.Slice((int)position));
        name.Read();
        try
        {
            return name.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate cannot be converted to a string.
            return Encoding.UTF8.GetString(name.ValueSpan.ToArray());
        }
    }

    private static void AppendName(StringBuilder path, string name)
    {
        if (name.Length == 0 || !name.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '$' or '@'))
        {
            path.Append("['").Append(name.Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
            return;
        }

        path.Append(path.Length > 0 ? "." : string.Empty).Append(name);
    }

    /// <summary>An array or object that is not closed yet.</summary>
    /// <param name="IsArray">Whether it is an array.</param>
    /// <param name="Place">The index of the current item, or the position of the current property's name in the text.</param>
    internal readonly record struct Level(bool IsArray, long Place)
    {
        /// <summary>The value before the first item or property.</summary>
        public const long Before = -1;
    }
}
