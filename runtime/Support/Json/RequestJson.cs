using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the JSON of requests. Properties that only responses contain (<c>readOnly</c>) are omitted, so that an object that was read can be sent.
/// <see cref="JsonSerializer"/> writes them.
/// </summary>
internal static class RequestJson
{
    // Writing is synchronous, and converters receive only the writer, so the mode is kept per thread.
    [ThreadStatic]
    private static bool isWriting;

    /// <summary>Whether the current thread is writing a request.</summary>
    public static bool IsWriting => isWriting;

    /// <summary>Writes a value.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonWriter<T> write)
    {
        using Scope scope = new(isWriting);
        write(writer, value);
    }

    /// <summary>Writes a value to JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T value, JsonWriter<T> write)
    {
        using Scope scope = new(isWriting);
        return JsonBytes.Of(value, write);
    }

    /// <summary>Writes a value to a JSON element that need not be disposed.</summary>
    public static JsonElement ElementOf<T>(T value, JsonWriter<T> write)
    {
        using Scope scope = new(isWriting);
        return JsonBytes.ElementOf(value, write);
    }

    private readonly struct Scope : IDisposable
    {
        private readonly bool isInside;

        public Scope(bool isInside)
        {
            this.isInside = isInside;
            isWriting = true;
        }

        public void Dispose() => isWriting = isInside;
    }
}
