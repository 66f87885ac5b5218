using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// The JSON of a request. It has no properties that only responses carry (<c>readOnly</c>), in types that both carry: an object that was
/// read can be sent as it is. <see cref="JsonSerializer"/> writes all of an object.
/// </summary>
internal static class RequestJson
{
    // Writing is synchronous, and converters are called with the writer only.
    [ThreadStatic]
    private static bool isWriting;

    /// <summary>Whether what is written on this thread goes into a request.</summary>
    public static bool IsWriting => isWriting;

    /// <summary>Writes a value.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonWriter<T> write)
    {
        using Scope scope = new(isWriting);
        write(writer, value);
    }

    /// <summary>The JSON of a value.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T value, JsonWriter<T> write)
    {
        using Scope scope = new(isWriting);
        return JsonBytes.Of(value, write);
    }

    /// <summary>The JSON of a value as elements that need not be disposed.</summary>
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
