using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>How an open enum of texts is read and written. A value that the description knows is recognized in the JSON, so that no string is made for it.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
/// <param name="values">The values that the description knows, in its order. The first character separates them and is in none: <c>,open,won,lost</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextEnumConverter<T, TSelf>(string values) : OpenEnumConverter<T, TSelf>
    where T : struct, IOpenValue
    where TSelf : TextEnumConverter<T, TSelf>, new()
{
    /// <summary>The values that the description knows.</summary>
    public JsonNames Values { get; } = new(values.Length == 0 ? [] : values.Substring(1).Split(values[0]));

    /// <summary>A value by its text.</summary>
    /// <param name="text">The text, known or not.</param>
    public abstract T Create(string text);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => Create(Values.ReadString(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => JsonWrite.String(writer, value.ToString()!);
}
