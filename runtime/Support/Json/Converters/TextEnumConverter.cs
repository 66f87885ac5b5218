using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts an open enum of strings. Known values are recognized in the JSON without allocating a string.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
/// <param name="values">
/// The known values in the order of the description. The first character is the separator, which no value contains: <c>,open,won,lost</c>.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextEnumConverter<T, TSelf>(string values) : OpenEnumConverter<T, TSelf>
    where T : struct, IOpenValue
    where TSelf : TextEnumConverter<T, TSelf>, new()
{
    /// <summary>Gets the known values.</summary>
    public JsonNames Values { get; } = new(values.Length == 0 ? [] : values.Substring(1).Split(values[0]));

    /// <summary>Creates a value.</summary>
    /// <param name="text">The wire value, known or not.</param>
    public abstract T Create(string text);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => Create(Values.ReadString(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => JsonWrite.String(writer, value.ToString()!);
}
