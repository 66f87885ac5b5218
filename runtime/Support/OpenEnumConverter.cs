using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>How an open enum is read and written. Its default reads, as any value could.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<out T> : IOpenValue
    where T : struct
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value, or on the name of a member that is one.</param>
    /// <param name="context">What the JSON may lack.</param>
    T Read(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes this value.</summary>
    /// <param name="writer">The writer.</param>
    void Write(Utf8JsonWriter writer);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write an open enum, also as the keys of a dictionary.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class OpenEnumConverter<T> : JsonConverterOf<T>
    where T : struct, IOpenValue<T>
{
    internal static readonly OpenEnumConverter<T> Instance = new();

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Enum<T>(ref reader, context);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => value.Write(writer);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRead.Enum<T>(ref reader, JsonReadContext.Complete);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
