using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Reads the JSON that a <see cref="Utf8JsonWriter"/> wrote. Attributes and unions are looked for ahead of where their values are, so positions are
/// copied often, and a <see cref="Utf8JsonReader"/> is expensive to copy. Names are strings here.
/// </summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> json = json;
    private int valueStart;
    private int next;
    private int depth;

    public JsonTokenType TokenType { get; private set; }

    public int TokenStartIndex { get; private set; }

    /// <summary>Whether a string contains escape sequences.</summary>
    public bool ValueIsEscaped { get; private set; }

    /// <summary>The text of a string as it was written, without quotation marks, or that of a number or literal.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan =>
        json.Slice(valueStart, (TokenType == JsonTokenType.String ? next - 1 : next) - valueStart);

    /// <summary>The number of bytes after the token.</summary>
    public readonly int Remaining => json.Length - next;

    /// <summary>Moves to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">A converter wrote text that is no JSON, or the JSON is nested too deeply.</exception>
    public bool Read()
    {
        while (next < json.Length && json[next] is (byte)',' or (byte)':' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            next++;
        }

        if (next == json.Length)
        {
            return false;
        }

        TokenStartIndex = valueStart = next;
        switch (json[next])
        {
            case (byte)'{':
                Begin(JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Begin(JsonTokenType.StartArray);
                break;
            case (byte)'}':
                End(JsonTokenType.EndObject);
                break;
            case (byte)']':
                End(JsonTokenType.EndArray);
                break;
            case (byte)'"':
                ReadString();
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber();
                break;
        }

        return true;
    }

    /// <summary>Moves to the end of an object or array. Other values have been passed already.</summary>
    public void Skip()
    {
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            int outside = depth - 1;
            while (depth > outside && Read())
            {
            }
        }
    }

    /// <summary>Returns whether a string has a given text.</summary>
    public readonly bool ValueTextEquals(ReadOnlySpan<byte> text) =>
        ValueIsEscaped ? Token().ValueTextEquals(text) : ValueSpan.SequenceEqual(text);

    /// <summary>Returns whether a string has a given text.</summary>
    public readonly bool ValueTextEquals(string text) => Token().ValueTextEquals(text);

    public readonly string GetString() => Token().GetString()!;

    /// <summary>Copies a string without its escape sequences, which is never longer than with them.</summary>
    /// <returns>The number of bytes.</returns>
    public readonly int CopyString(Span<byte> text) => Token().CopyString(text);

    private readonly Utf8JsonReader Token()
    {
        Utf8JsonReader token = new(json.Slice(TokenStartIndex, next - TokenStartIndex));
        token.Read();
        return token;
    }

    private void Begin(JsonTokenType type)
    {
        TokenType = type;
        next++;
        if (++depth > JsonBytes.MaxDepth)
        {
            throw new JsonException($"The JSON is nested more than {JsonBytes.MaxDepth} levels deep.");
        }
    }

    private void End(JsonTokenType type)
    {
        TokenType = type;
        next++;
        depth--;
    }

    private void ReadString()
    {
        TokenType = JsonTokenType.String;
        ValueIsEscaped = false;
        valueStart = ++next;
        int found;
        while ((found = json.Slice(next).IndexOfAny((byte)'"', (byte)'\\')) >= 0)
        {
            next += found + 1;
            if (json[next - 1] == (byte)'"')
            {
                return;
            }

            ValueIsEscaped = true;
            next = Math.Min(next + 1, json.Length);
        }

        throw NotJson();
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!json.Slice(next).StartsWith(literal))
        {
            throw NotJson();
        }

        TokenType = type;
        next += literal.Length;
    }

    private void ReadNumber()
    {
        TokenType = JsonTokenType.Number;
        while (next < json.Length && json[next] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E')
        {
            next++;
        }

        if (next == valueStart)
        {
            throw NotJson();
        }
    }

    private readonly JsonException NotJson() =>
        new($"A converter wrote text at byte {TokenStartIndex} of the body's JSON that is no JSON.");
}
