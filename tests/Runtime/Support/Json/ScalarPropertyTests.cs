using System.Text.Json;
using CsCheck;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests that values are written as System.Text.Json writes them, if it supports the type, and read back as the same value.</summary>
public class ScalarPropertyTests
{
    [Fact]
    public void Texts() => Check(Gen.String.Where(text => !text.Any(char.IsSurrogate)), JsonRead.String, JsonWrite.String);

    [Fact]
    public void Flags() => Check(Gen.Bool, JsonRead.Boolean, JsonWrite.Boolean);

    [Fact]
    public void Integers()
    {
        Check(Gen.Int, JsonRead.Int32, JsonWrite.Int32);
        Check(Gen.Long, JsonRead.Int64, JsonWrite.Int64);
        Check(Gen.ULong, JsonRead.UInt64, JsonWrite.UInt64);
    }

    [Fact]
    public void Fractions()
    {
        Check(Gen.Double.Where(double.IsFinite), JsonRead.Double, JsonWrite.Double);
        Check(Gen.Decimal, JsonRead.Decimal, JsonWrite.Decimal);
    }

    [Fact]
    public void Timestamps_and_dates()
    {
        // UTC is written as Z instead of +00:00.
        Check(Gen.DateTimeOffset.Where(moment => moment.Offset != TimeSpan.Zero), JsonRead.DateTimeOffset, JsonWrite.DateTimeOffset);
        Gen.Date.Select(date => new DateTimeOffset(date.Ticks, TimeSpan.Zero)).Sample(moment =>
        {
            Assert.Equal(JsonSerializer.Serialize(moment.UtcDateTime), JsonText.Write(moment, JsonWrite.DateTimeOffset));
            Assert.Equal(moment, JsonText.Read(JsonText.Write(moment, JsonWrite.DateTimeOffset), JsonRead.DateTimeOffset));
        });
        Check(Gen.Date.Select(DateOnly.FromDateTime), JsonRead.DateOnly, JsonWrite.DateOnly);
    }

    [Fact]
    public void UUIDs_URLs_and_bytes()
    {
        Check(Gen.Guid, JsonRead.Guid, JsonWrite.Guid);
        Check(Gen.String[Gen.Char.AlphaNumeric, 0, 9].Select(path => new Uri("https://a.example/" + path)), JsonRead.Uri, JsonWrite.Uri);
        Gen.Byte.Array.Sample(bytes =>
        {
            Assert.Equal(JsonSerializer.Serialize(bytes), JsonText.Write(bytes, JsonWrite.BytesBase64));
            Assert.Equal(bytes, JsonText.Read(JsonText.Write(bytes, JsonWrite.BytesBase64), JsonRead.BytesBase64));
            Assert.Equal(bytes, JsonText.Read(JsonText.Write(bytes, JsonWrite.BytesBase64Url), JsonRead.BytesBase64Url));
        });
    }

    [Fact]
    public void Numbers_in_strings()
    {
        Gen.Decimal.Sample(value => Assert.Equal(value, JsonText.Read(JsonText.Write(value, JsonWrite.DecimalString), JsonRead.DecimalString)));
        Gen.Long.Sample(value => Assert.Equal(value, JsonText.Read(JsonText.Write(value, JsonWrite.Int64String), JsonRead.Int64String)));
    }

    [Fact]
    public void Durations() => Gen.Long.Where(ticks => ticks > long.MinValue).Sample(ticks =>
        Assert.Equal(
            new TimeSpan(ticks),
            JsonText.Read(JsonText.Write(new Duration(new TimeSpan(ticks)), JsonWrite.Duration), JsonRead.Duration).ToTimeSpan()));

    private static void Check<T>(Gen<T> values, JsonReader<T> read, JsonWriter<T> write) => values.Sample(value =>
    {
        Assert.Equal(JsonSerializer.Serialize(value), JsonText.Write(value, write));
        Assert.Equal(value, JsonText.Read(JsonText.Write(value, write), read));
    });
}
