#if NET
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts a type of the project or of a library between a JSON string and its own text. For generated code.</summary>
/// <typeparam name="T">The type, which parses and formats itself with the invariant culture.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParsableConverter<T> : JsonConverterOf<T, ParsableConverter<T>>
    where T : IParsable<T>, IFormattable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => OwnTypes.Parse<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));

    internal override bool IsSound(T value) => true;
}

/// <summary>Converts a type of the project or of a library between a JSON number and its own text. For generated code.</summary>
/// <typeparam name="T">The type, which parses and formats itself with the invariant culture.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParsableNumberConverter<T> : JsonConverterOf<T, ParsableNumberConverter<T>>
    where T : IParsable<T>, IFormattable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => OwnTypes.Parse<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteRawValue(value.ToString(null, CultureInfo.InvariantCulture));

    internal override bool IsSound(T value) => true;
}
#endif
