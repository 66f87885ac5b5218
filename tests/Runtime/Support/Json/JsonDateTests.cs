using System.Globalization;
using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonDateTests
{
    [Theory]
    [InlineData("2026-03-02T09:14:27Z", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("2024-02-29T23:59:59.987Z", "2024-02-29T23:59:59.9870000+00:00")]
    [InlineData("2026-03-02T09:14:27.12Z", "2026-03-02T09:14:27.1200000+00:00")]
    [InlineData("2026-03-02T09:14:27.123456789Z", "2026-03-02T09:14:27.1234567+00:00")]
    [InlineData("2026-03-02T09:14:27+02:00", "2026-03-02T09:14:27.0000000+02:00")]
    [InlineData("2026-03-02T09:14:27+14:00", "2026-03-02T09:14:27.0000000+14:00")]
    [InlineData("2026-03-02 09:14:27+14:00", "2026-03-02T09:14:27.0000000+14:00")]
    [InlineData("2026-03-02 09:14:27-14:00", "2026-03-02T09:14:27.0000000-14:00")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("9999-12-31 23:59:59.9999999", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01 00:00:00", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("2026-03-02T09:14:27-0330", "2026-03-02T09:14:27.0000000-03:30")]
    [InlineData("2026-03-02T09:14:27+00", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("2026-03-02 09:14:27", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("2026-03-02 09:14:27 +0000", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("2026-03-02t09:14:27z", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("2026-03-02T09:14", "2026-03-02T09:14:00.0000000+00:00")]
    [InlineData("2026-03-02", "2026-03-02T00:00:00.0000000+00:00")]
    [InlineData("2026-12-31T23:59:60Z", "2027-01-01T00:00:00.0000000+00:00")]
    [InlineData("2026-12-31T24:00:00Z", "2027-01-01T00:00:00.0000000+00:00")]
    [InlineData("2026\\u002d03-02T09:14:27Z", "2026-03-02T09:14:27.0000000+00:00")]
    public void Timestamps_are_read_in_common_variants(string text, string value) =>
        Assert.Equal(value, JsonText.Read($"\"{text}\"", JsonRead.DateTimeOffset).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("2026-13-01")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-03-00T00:00:00.000Z")]
    [InlineData("2026-03-02T09:14:2xZ")]
    [InlineData("2026-03-02T09:14:27.1-3Z")]
    [InlineData("2026-03-02T25:00:00Z")]
    [InlineData("2026-03-02T09:60:00Z")]
    [InlineData("2026-03-02T09:14:27+15:00")]
    [InlineData("2026-03-02T09:14:27Zx")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("02/03/2026")]
    [InlineData("")]
    public void Invalid_timestamps_throw(string text) =>
        Assert.StartsWith(
            "expected a date and time, found",
            Assert.Throws<JsonMismatchException>(() => JsonText.Read($"\"{text}\"", JsonRead.DateTimeOffset)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_time_ends_before_midnight()
    {
        Assert.Equal(new TimeSpan(23, 59, 59), JsonText.Read("\"23:59:59\"", JsonRead.Time));
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("\"24:00:00\"", JsonRead.Time));
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("\"23:59:60\"", JsonRead.Time));
    }

    [Fact]
    public void Seconds_since_1970_cover_all_timestamps()
    {
        Assert.Equal(DateTimeOffset.MinValue, JsonText.Read("-62135596800", JsonRead.DateTimeOffsetUnixSeconds));
        Assert.Equal(DateTimeOffset.MaxValue, JsonText.Read("253402300799.9999999", JsonRead.DateTimeOffsetUnixSeconds));
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("-62135596800.0000001", JsonRead.DateTimeOffsetUnixSeconds));
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("253402300800", JsonRead.DateTimeOffsetUnixSeconds));
    }

    [Fact]
    public void Months_are_integers_within_range()
    {
        Duration longest = JsonText.Read("\"P2147483647M\"", JsonRead.Duration);
        Assert.Equal(int.MaxValue, (longest.Years * 12) + longest.Months);
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("\"P2147483648M\"", JsonRead.Duration));
        Assert.Equal(6, JsonText.Read("\"P0.5Y\"", JsonRead.Duration).Months);
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("\"P0.5M\"", JsonRead.Duration));
    }

    [Theory]
    [InlineData("2026-03-02T09:14:27Z")]
    [InlineData("2026-03-02T09:14:27.120Z")]
    [InlineData("0001-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    [InlineData("2024-02-29T20:08:19Z")]
    public void Common_timestamps_are_distinguished_from_texts_that_differ_in_one_character(string moment)
    {
        for (int place = 0; place < moment.Length; place++)
        {
            for (int other = 0; other <= byte.MaxValue; other++)
            {
                string text = moment[..place] + (char)other + moment[(place + 1)..];
                bool isUsual = DateTimeOffset.TryParseExact(
                    text,
                    ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out DateTimeOffset expected);
                bool isRead = CommonTimestamp.TryParse(Encoding.Latin1.GetBytes(text), out DateTimeOffset value);
                Assert.Equal((text, isUsual, expected, TimeSpan.Zero), (text, isRead, value, value.Offset));
            }
        }
    }

    [Theory]
    [InlineData("1772442867", "2026-03-02T09:14:27.0000000+00:00")]
    [InlineData("0.5", "1970-01-01T00:00:00.5000000+00:00")]
    [InlineData("-1", "1969-12-31T23:59:59.0000000+00:00")]
    public void Seconds_since_1970_are_a_timestamp(string json, string value)
    {
        DateTimeOffset read = JsonText.Read(json, JsonRead.DateTimeOffsetUnixSeconds);

        Assert.Equal(value, read.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(json, JsonText.Write(read, JsonWrite.DateTimeOffsetUnixSeconds));
    }

    [Fact]
    public void Seconds_out_of_range_throw() =>
        Assert.Throws<JsonMismatchException>(() => JsonText.Read("1e20", JsonRead.DateTimeOffsetUnixSeconds));

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T23:59:00-05:00")]
    public void A_date_is_read_without_its_time(string text)
    {
        Assert.Equal(new DateOnly(2026, 3, 2), JsonText.Read($"\"{text}\"", JsonRead.DateOnly));
        Assert.Equal(new DateTime(2026, 3, 2), JsonText.Read($"\"{text}\"", JsonRead.Date));
    }

    [Theory]
    [InlineData("09:14:27.5")]
    [InlineData("09:14:27.500Z")]
    [InlineData("09:14:27.5+02:00")]
    public void A_time_is_read_without_its_zone(string text)
    {
        Assert.Equal(new TimeOnly(9, 14, 27, 500), JsonText.Read($"\"{text}\"", JsonRead.TimeOnly));
        Assert.Equal("\"09:14:27.5\"", JsonText.Write(new TimeOnly(9, 14, 27, 500), JsonWrite.TimeOnly));
    }

    [Theory]
    [InlineData("P1DT2H30M", "1.02:30:00")]
    [InlineData("PT0.5S", "00:00:00.5000000")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("-PT1M", "-00:01:00")]
    [InlineData("PT36H", "1.12:00:00")]
    [InlineData("01:02:03", "01:02:03")]
    public void Durations_are_read(string text, string value) =>
        Assert.Equal(value, JsonText.Read($"\"{text}\"", JsonRead.Duration).ToTimeSpan().ToString("c", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT1M1H")]
    [InlineData("P1H")]
    [InlineData("P99999999999999Y")]
    [InlineData("one hour")]
    public void Invalid_durations_throw(string text) =>
        Assert.Throws<JsonMismatchException>(() => JsonText.Read($"\"{text}\"", JsonRead.Duration));

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(86400, "P1D")]
    [InlineData(95400, "P1DT2H30M")]
    [InlineData(-60, "-PT1M")]
    [InlineData(0.25, "PT0.25S")]
    public void Durations_are_written_and_read_again(double seconds, string text)
    {
        Duration value = TimeSpan.FromSeconds(seconds);

        Assert.Equal($"\"{text}\"", JsonText.Write(value, JsonWrite.Duration));
        Assert.Equal(value, JsonText.Read($"\"{text}\"", JsonRead.Duration));
    }

    [Theory]
    [InlineData("P1Y2M")]
    [InlineData("P0.5Y")]
    [InlineData("-P1Y2M3W4DT5H6M7.123456789S")]
    [InlineData("P7D")]
    [InlineData("PT36H")]
    [InlineData("PT0S")]
    public void Durations_are_written_as_they_were_read(string text) =>
        Assert.Equal($"\"{text}\"", JsonText.Write(JsonText.Read($"\"{text}\"", JsonRead.Duration), JsonWrite.Duration));

    [Fact]
    public void Durations_in_user_types_are_strings()
    {
        Duration[] durations = JsonSerializer.Deserialize<Duration[]>("""["P1Y2M","PT0.5S"]""")!;

        Assert.Equal([Duration.Parse("P14M"), TimeSpan.FromSeconds(0.5)], durations);
        Assert.Equal("""["P1Y2M","PT0.5S"]""", JsonSerializer.Serialize(durations));
    }

    [Fact]
    public void HTTP_dates_are_read_and_written()
    {
        DateTimeOffset value = JsonText.Read("\"Sun, 06 Nov 1994 08:49:37 GMT\"", JsonRead.DateTimeOffsetHttp);

        Assert.Equal(new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero), value);
        Assert.Equal("\"Sun, 06 Nov 1994 08:49:37 GMT\"", JsonText.Write(value, JsonWrite.DateTimeOffsetHttp));
        Assert.Equal(value, JsonText.Read("\"1994-11-06T08:49:37Z\"", JsonRead.DateTimeOffsetHttp));
        Assert.Equal(value, JsonText.Read("\"sun, 06 nov 1994 08:49:37 gmt\"", JsonRead.DateTimeOffsetHttp));
        Assert.Equal(value, JsonText.Read("\" Sun, 06 Nov 1994 08:49:37 Gmt \"", JsonRead.DateTimeOffsetHttp));
    }

    [Fact]
    public void The_longest_durations_are_preserved()
    {
        foreach (Duration value in new Duration[] { TimeSpan.MaxValue, TimeSpan.MinValue + TimeSpan.FromTicks(1) })
        {
            Assert.Equal(value, JsonText.Read(JsonText.Write(value, JsonWrite.Duration), JsonRead.Duration));
        }
    }
}
