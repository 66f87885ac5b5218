using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>How values of the types that are not generated are read and written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypes
{
    /// <summary>A string.</summary>
    public static JsonConverterOf<string> String { get; } = new Converter<string>(JsonRead.String, JsonWrite.String);

    /// <summary>True or false.</summary>
    public static JsonConverterOf<bool> Boolean { get; } = new Converter<bool>(JsonRead.Boolean, JsonWrite.Boolean);

    /// <summary>A number.</summary>
    public static JsonConverterOf<int> Int32 { get; } = new Converter<int>(JsonRead.Int32, JsonWrite.Int32);

    /// <summary>A number.</summary>
    public static JsonConverterOf<long> Int64 { get; } = new Converter<long>(JsonRead.Int64, JsonWrite.Int64);

    /// <summary>A number.</summary>
    public static JsonConverterOf<ulong> UInt64 { get; } = new Converter<ulong>(JsonRead.UInt64, JsonWrite.UInt64);

    /// <summary>A number.</summary>
    public static JsonConverterOf<double> Double { get; } = new Converter<double>(JsonRead.Double, JsonWrite.Double);

    /// <summary>A number.</summary>
    public static JsonConverterOf<decimal> Decimal { get; } = new Converter<decimal>(JsonRead.Decimal, JsonWrite.Decimal);

    /// <summary>A number that is written as a string.</summary>
    public static JsonConverterOf<long> Int64String { get; } = new Converter<long>(JsonRead.Int64String, JsonWrite.Int64String);

    /// <summary>A number that is written as a string.</summary>
    public static JsonConverterOf<ulong> UInt64String { get; } = new Converter<ulong>(JsonRead.UInt64String, JsonWrite.UInt64String);

    /// <summary>A number that is written as a string.</summary>
    public static JsonConverterOf<decimal> DecimalString { get; } = new Converter<decimal>(JsonRead.DecimalString, JsonWrite.DecimalString);

    /// <summary>A moment as RFC 3339 writes it.</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffset { get; } = new Converter<DateTimeOffset>(JsonRead.DateTimeOffset, JsonWrite.DateTimeOffset);

    /// <summary>A moment as RFC 9110 writes it.</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffsetHttp { get; } = new Converter<DateTimeOffset>(JsonRead.DateTimeOffsetHttp, JsonWrite.DateTimeOffsetHttp);

    /// <summary>A moment as the seconds since 1970.</summary>
    public static JsonConverterOf<DateTimeOffset> DateTimeOffsetUnixSeconds { get; } = new Converter<DateTimeOffset>(JsonRead.DateTimeOffsetUnixSeconds, JsonWrite.DateTimeOffsetUnixSeconds);

    /// <summary>A date.</summary>
    public static JsonConverterOf<DateTime> Date { get; } = new Converter<DateTime>(JsonRead.Date, JsonWrite.Date);

    /// <summary>A time of day.</summary>
    public static JsonConverterOf<TimeSpan> Time { get; } = new Converter<TimeSpan>(JsonRead.Time, JsonWrite.Time);

    /// <summary>A duration as ISO 8601 writes it.</summary>
    public static JsonConverterOf<Duration> Duration { get; } = new Converter<Duration>(JsonRead.Duration, JsonWrite.Duration);

    /// <summary>An identifier.</summary>
    public static JsonConverterOf<Guid> Guid { get; } = new Converter<Guid>(JsonRead.Guid, JsonWrite.Guid);

    /// <summary>An address.</summary>
    public static JsonConverterOf<Uri> Uri { get; } = new Converter<Uri>(JsonRead.Uri, JsonWrite.Uri);

    /// <summary>Bytes in base64.</summary>
    public static JsonConverterOf<byte[]> BytesBase64 { get; } = new Converter<byte[]>(JsonRead.BytesBase64, JsonWrite.BytesBase64);

    /// <summary>Bytes in base64 for addresses.</summary>
    public static JsonConverterOf<byte[]> BytesBase64Url { get; } = new Converter<byte[]>(JsonRead.BytesBase64Url, JsonWrite.BytesBase64Url);

    /// <summary>Any JSON.</summary>
    public static JsonConverterOf<JsonNode> Node { get; } = new Converter<JsonNode>(JsonRead.Node, JsonWrite.Node);

    /// <summary>Any object.</summary>
    public static JsonConverterOf<JsonObject> Object { get; } = new Converter<JsonObject>(JsonRead.Object, JsonWrite.Node);

#if NET
    /// <summary>A date.</summary>
    public static JsonConverterOf<DateOnly> DateOnly { get; } = new Converter<DateOnly>(JsonRead.DateOnly, JsonWrite.DateOnly);

    /// <summary>A time of day.</summary>
    public static JsonConverterOf<TimeOnly> TimeOnly { get; } = new Converter<TimeOnly>(JsonRead.TimeOnly, JsonWrite.TimeOnly);
#endif

    /// <summary>An array; the same converter for each call.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">How an item is read and written.</param>
    public static JsonConverterOf<List<T>> List<T>(JsonConverterOf<T> item) => item.Cached(ref item.InList, static item => new Converter<List<T>>(
        (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.List(ref reader, context, item.Reader),
        (writer, value) => JsonWrite.List(writer, value, item)));

    /// <summary>Writes items of any collection as an array; the same for each call.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">How an item is written.</param>
    public static JsonWriter<IEnumerable<T>> ListWriter<T>(JsonConverterOf<T> item) => item.OfItems ??= (writer, items) => JsonWrite.List(writer, items, item);

    /// <summary>A map; the same converter for each call.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="item">How a value is read and written.</param>
    public static JsonConverterOf<Dictionary<string, T>> Map<T>(JsonConverterOf<T> item) => item.Cached(ref item.InMap, static item => new Converter<Dictionary<string, T>>(
        (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Map(ref reader, context, item.Reader),
        (writer, value) => JsonWrite.Map(writer, value, item)));

    /// <summary>A value of a reference type, or null; the same converter for each call.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">How it is read and written where it is not null.</param>
    public static JsonConverterOf<T?> OrNull<T>(JsonConverterOf<T> value)
        where T : class => value.Cached(ref value.WithNull, static given => new Converter<T?>(
            (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.OrNull(ref reader, context, given.Reader),
            (writer, one) => JsonWrite.OrNull(writer, one, given.Writer),
            takesNull: true));

    /// <summary>A value of a value type, or null; the same converter for each call.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">How it is read and written where it is not null.</param>
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
