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
/// The text of generated values for logs and debuggers: their JSON, cut where it is long. It never throws: of what cannot be written there is what comes before.
/// </summary>
internal static class ModelText
{
    /// <summary>The most characters that a text has.</summary>
    public const int MaxLength = 4096;

    /// <summary>What stands for a secret.</summary>
    public const string Mask = "***";

    private const char Ellipsis = '\u2026';

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = JsonBytes.MaxDepth };

    // Writing is synchronous, and converters are called with the writer only.
    [ThreadStatic]
    private static bool isWriting;

    /// <summary>Whether what is written on this thread is such a text, which has no secrets.</summary>
    public static bool IsWriting => isWriting;

    /// <summary>The JSON of a value.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A debugger or a log must not fail because an object is not complete.")]
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
                // What is in the buffer is the text.
            }
            finally
            {
                isWriting = isInside;
            }
        }

        return Shortened(buffer.ToString(), isComplete);
    }

    /// <summary>The text of a value of any type that a case of a union has.</summary>
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

    // Refuses to grow once there is more than a text can have, which ends the writing.
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
                throw new InvalidOperationException("The text is complete.");
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
