using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>The converters of types that are not generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypes
{
    /// <summary>Gets the converter of strings.</summary>
    public static JsonConverterOf<string> String { get; } = new Converter<string>(JsonRead.String, JsonWrite.String);

    /// <summary>Gets the converter of Booleans.</summary>
    public static JsonConverterOf<bool> Boolean { get; } = new Converter<bool>(JsonRead.Boolean, JsonWrite.Boolean);

    /// <summary>Gets the converter of 32-bit integers.</summary>
    public static JsonConverterOf<int> Int32 { get; } = new Converter<int>(JsonRead.Int32, JsonWrite.Int32);

    /// <summary>Gets the converter of 64-bit integers.</summary>
    public static JsonConverterOf<long> Int64 { get; } = new Converter<long>(JsonRead.Int64, JsonWrite.Int64);

    /// <summary>Gets the converter of unsigned 64-bit integers.</summary>
    public static JsonConverterOf<ulong> UInt64 { get; } = new Converter<ulong>(JsonRead.UInt64, JsonWrite.UInt64);

    /// <summary>Gets the converter of double-precision numbers.</summary>
    public static JsonConverterOf<double> Double { get; } = new Converter<double>(JsonRead.Double, JsonWrite.Double);

    /// <summary>Gets the converter of decimal numbers.</summary>
    public static JsonConverterOf<decimal> Decimal { get; } = new Converter<decimal>(JsonRead.Decimal, JsonWrite.Decimal);

    /// <summary>Gets the converter of 64-bit integers that are written as strings.</summary>
    public static JsonConverterOf<long> Int64String { get; } = new Converter<long>(JsonRead.Int64String, JsonWrite.Int64String);

    /// <summary>Gets the converter of unsigned 64-bit integers that are written as strings.</summary>
    public static JsonConverterOf<ulong> UInt64String { get; } = new Converter<ulong>(JsonRead.UInt64String, JsonWrite.UInt64String);

    /// <summary>Gets the converter of decimal numbers that are written as strings.</summary>
    public static JsonConverterOf<decimal> DecimalString { get; } = new Converter<decimal>(JsonRead.DecimalString, JsonWrite.DecimalString);

    /// <summary>Gets the converter of timestamps in the format of RFC 3339.</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffset { get; } =
        new Converter<DateTimeOffset>(JsonRead.DateTimeOffset, JsonWrite.DateTimeOffset);

    /// <summary>Gets the converter of timestamps in the format of HTTP headers (RFC 9110).</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffsetHttp { get; } =
        new Converter<DateTimeOffset>(JsonRead.DateTimeOffsetHttp, JsonWrite.DateTimeOffsetHttp);

    /// <summary>Gets the converter of timestamps in seconds since 1970-01-01.</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffsetUnixSeconds { get; } =
        new Converter<DateTimeOffset>(JsonRead.DateTimeOffsetUnixSeconds, JsonWrite.DateTimeOffsetUnixSeconds);

    /// <summary>Gets the converter of dates.</summary>
    public static JsonConverterOf<DateTime> Date { get; } = new Converter<DateTime>(JsonRead.Date, JsonWrite.Date);

    /// <summary>Gets the converter of times of day.</summary>
    public static JsonConverterOf<TimeSpan> Time { get; } = new Converter<TimeSpan>(JsonRead.Time, JsonWrite.Time);

    /// <summary>Gets the converter of durations in the format of ISO 8601.</summary>
    public static JsonConverterOf<Duration> Duration { get; } = new Converter<Duration>(JsonRead.Duration, JsonWrite.Duration);

    /// <summary>Gets the converter of UUIDs.</summary>
    public static JsonConverterOf<Guid> Guid { get; } = new Converter<Guid>(JsonRead.Guid, JsonWrite.Guid);

    /// <summary>Gets the converter of URLs.</summary>
    public static JsonConverterOf<Uri> Uri { get; } = new Converter<Uri>(JsonRead.Uri, JsonWrite.Uri);

    /// <summary>Gets the converter of bytes in Base64.</summary>
    public static JsonConverterOf<byte[]> BytesBase64 { get; } = new Converter<byte[]>(JsonRead.BytesBase64, JsonWrite.BytesBase64);

    /// <summary>Gets the converter of bytes in Base64url.</summary>
    public static JsonConverterOf<byte[]> BytesBase64Url { get; } = new Converter<byte[]>(JsonRead.BytesBase64Url, JsonWrite.BytesBase64Url);

    /// <summary>Gets the converter of any JSON value except null.</summary>
    public static JsonConverterOf<JsonNode> Node { get; } = new Converter<JsonNode>(JsonRead.Node, JsonWrite.Node);

    /// <summary>Gets the converter of any JSON object.</summary>
    public static JsonConverterOf<JsonObject> Object { get; } = new Converter<JsonObject>(JsonRead.Object, JsonWrite.Node);

#if NET
    /// <summary>Gets the converter of dates.</summary>
    public static JsonConverterOf<DateOnly> DateOnly { get; } = new Converter<DateOnly>(JsonRead.DateOnly, JsonWrite.DateOnly);

    /// <summary>Gets the converter of times of day.</summary>
    public static JsonConverterOf<TimeOnly> TimeOnly { get; } = new Converter<TimeOnly>(JsonRead.TimeOnly, JsonWrite.TimeOnly);
#endif

    /// <summary>Returns the converter of arrays, which is cached.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">The converter of an item.</param>
    public static JsonConverterOf<List<T>> List<T>(JsonConverterOf<T> item) =>
        item.Cached(ref item.InList, static item => new Converter<List<T>>(
            (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.List(ref reader, context, item.Reader),
            (writer, value) => JsonWrite.List(writer, value, item)));

    /// <summary>Returns the writer of any collection as an array, which is cached.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">The converter of an item.</param>
    public static JsonWriter<IEnumerable<T>> ListWriter<T>(JsonConverterOf<T> item) =>
        item.OfItems ??= (writer, items) => JsonWrite.List(writer, items, item);

    /// <summary>Returns the converter of maps, which is cached.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="item">The converter of a value.</param>
    public static JsonConverterOf<Dictionary<string, T>> Map<T>(JsonConverterOf<T> item) =>
        item.Cached(ref item.InMap, static item => new Converter<Dictionary<string, T>>(
            (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Map(ref reader, context, item.Reader),
            (writer, value) => JsonWrite.Map(writer, value, item)));

    /// <summary>Returns the converter of nullable values of a reference type, which is cached.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The converter of values that are not null.</param>
    public static JsonConverterOf<T?> OrNull<T>(JsonConverterOf<T> value)
        where T : class => value.Cached(ref value.WithNull, static given => new Converter<T?>(
            (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.OrNull(ref reader, context, given.Reader),
            (writer, one) => JsonWrite.OrNull(writer, one, given.Writer),
            takesNull: true));

    /// <summary>Returns the converter of nullable values of a value type, which is cached.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The converter of values that are not null.</param>
    public static JsonConverterOf<T?> ValueOrNull<T>(JsonConverterOf<T> value)
        where T : struct => value.Cached(ref value.WithNull, static given => new Converter<T?>(
            (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.ValueOrNull(ref reader, context, given.Reader),
            (writer, one) => JsonWrite.OrNull(writer, one, given.Writer),
            takesNull: true));

    private sealed class Converter<T>(JsonReader<T> read, JsonWriter<T> write, bool takesNull = false) : JsonConverterOf<T>
    {
        public override JsonReader<T> Reader => read;

        public override JsonWriter<T> Writer => write;

        internal override bool TakesNull => takesNull;

        public override T Read(ref Utf8JsonReader reader, JsonReadContext context) => read(ref reader, context);

        public override void Write(Utf8JsonWriter writer, T value) => write(writer, value);
    }
}
