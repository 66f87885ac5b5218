using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// Creates the text of generated values for logs and debuggers: their JSON, truncated to a maximum length. Never throws; if writing fails, the text
/// ends there.
/// </summary>
internal static class ModelText
{
    /// <summary>The maximum length in characters.</summary>
    public const int MaxLength = 4096;

    /// <summary>The replacement for secrets.</summary>
    public const string Mask = "***";

    private const char Ellipsis = '\u2026';

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = JsonBytes.MaxDepth,
    };

    // Writing is synchronous, and converters receive only the writer, so the mode is kept per thread.
    [ThreadStatic]
    private static bool isWriting;

    /// <summary>Whether the current thread is writing such a text, in which secrets are masked.</summary>
    public static bool IsWriting => isWriting;

    /// <summary>Returns the JSON of a value.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A debugger or log must not fail because an object is incomplete.")]
    public static string Of<T>(T value, JsonWriter<T> write)
    {
        bool isInside = isWriting;
        isWriting = true;
        Buffer buffer = new();
        bool isComplete = false;
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            try
            {
                write(writer, value);
                isComplete = true;
            }
            catch (Exception)
            {
                // The buffer contains the text up to the failure.
            }
            finally
            {
                isWriting = isInside;
            }
        }

        return Shortened(buffer.ToString(), isComplete);
    }

    /// <summary>Returns the text of a value of any type that a union can have.</summary>
    public static string OfAny(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        ICollection or JsonNode => Of(value, WriteAny),
        DateTimeOffset or DateTime => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
#if NET
        DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
#endif
        _ => value.ToString() ?? "",
    };

    private static void WriteAny(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case ApiModel { Converter: { } converter }:
                converter.WriteObject(writer, value);
                break;
            case UnionValue union:
                WriteAny(writer, union.Value);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    writer.WritePropertyName((string)entry.Key);
                    WriteAny(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ICollection list:
                writer.WriteStartArray();
                foreach (object? item in list)
                {
                    WriteAny(writer, item);
                }

                writer.WriteEndArray();
                break;
            case int or long or ulong or double or decimal:
                writer.WriteRawValue(OfAny(value));
                break;
            default:
                writer.WriteStringValue(OfAny(value));
                break;
        }
    }

    private static string Shortened(string text, bool isComplete)
    {
        if (isComplete && text.Length <= MaxLength)
        {
            return text;
        }

        int length = Math.Min(text.Length, MaxLength - 1);
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        return text.Substring(0, length) + Ellipsis;
    }

    // Throws when the maximum length is exceeded, which ends the writing.
    private sealed class Buffer : IBufferWriter<byte>
    {
        private const int MostBytesOfCharacter = 3;

        private byte[] bytes = new byte[256];
        private int count;

        public void Advance(int count) => this.count += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (count > MaxLength * MostBytesOfCharacter)
            {
                throw new InvalidOperationException("The text has its maximum length.");
            }

            int wanted = count + Math.Max(sizeHint, 1);
            if (wanted > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(wanted, bytes.Length * 2));
            }

            return bytes.AsMemory(count);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override string ToString() => Encoding.UTF8.GetString(bytes, 0, count);
    }
}
