using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Truto.Generated.Support;

/// <summary>Converts a type of the project or of a library by its own <see cref="JsonConverter{T}"/>. For generated code.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1000", Justification = "Emitted code accesses the instances through the converter's name.")]
public sealed class OwnTypeConverter<T> : JsonConverterOf<T>
{
    // Converters of single values do not use options.
    private static readonly JsonSerializerOptions Options = new();
    private static OwnTypeConverter<T>? last;

    private readonly JsonConverter<T> converter;

    private OwnTypeConverter(JsonConverter<T> converter)
    {
        this.converter = converter;
    }

    /// <summary>Returns the converter that uses a class.</summary>
    /// <typeparam name="TConverter">The class.</typeparam>
    public static OwnTypeConverter<T> Of<TConverter>()
        where TConverter : JsonConverter<T>, new() => Created<TConverter>.Instance;

    /// <summary>Returns the converter that uses an instance, which is usually the same in all calls.</summary>
    /// <param name="converter">The instance.</param>
    public static OwnTypeConverter<T> Of(JsonConverter<T> converter) =>
        last is { } known && ReferenceEquals(known.converter, converter) ? known : last = new OwnTypeConverter<T>(converter);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Utf8JsonReader start = reader;
        try
        {
            return converter.Read(ref reader, typeof(T), Options) ?? throw OwnTypes.Unreadable<T>(ref start);
        }
        catch (Exception exception) when (
            exception is FormatException or InvalidOperationException or ArgumentException or OverflowException or JsonException
            && exception is not JsonMismatchException)
        {
            throw OwnTypes.Unreadable<T>(ref start);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => converter.Write(writer, value, Options);

    internal override bool IsSound(T value) => true;

    private static class Created<TConverter>
        where TConverter : JsonConverter<T>, new()
    {
        public static readonly OwnTypeConverter<T> Instance = new(new TConverter());
    }
}
