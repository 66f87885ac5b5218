using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class WireValueTests
{
    [Fact]
    public void Scalars_have_their_serialized_form()
    {
        Assert.Equal("a b", Text("a b"));
        Assert.Equal("true", Text(true));
        Assert.Equal("false", Text((bool?)false));
        Assert.Equal("-42", Text(-42));
        Assert.Equal("9223372036854775807", Text(long.MaxValue));
        Assert.Equal("0.1", Text(0.1));
        Assert.Equal("1.50", Text(1.50m));
        Assert.Equal("62f44730-dd91-461e-bd6a-aedd9e0ad79d", Text(new Guid("62F44730-DD91-461E-BD6A-AEDD9E0AD79D")));
        Assert.Equal("https://a.example/x?y", Text(new Uri("https://a.example/x?y")));
        Assert.Equal("PT1H30M", Text((Duration)TimeSpan.FromMinutes(90)));
        Assert.Equal("P1Y2M", Text(Duration.Parse("P1Y2M")));
        Assert.Equal("18446744073709551615", WireValue.UInt64(ulong.MaxValue).Text);
        Assert.Equal("2026-03-02", Text(new DateOnly(2026, 3, 2)));
        Assert.Equal("09:14:27", Text(new TimeOnly(9, 14, 27)));
        Assert.Equal("09:14:27.3", Text(new TimeOnly(9, 14, 27, 300)));
    }

    [Theory]
    [InlineData("2026-03-02T09:14:27Z", "2026-03-02T09:14:27Z")]
    [InlineData("2026-03-02T09:14:27.301Z", "2026-03-02T09:14:27.301Z")]
    [InlineData("2026-03-02T09:14:27-05:30", "2026-03-02T09:14:27-05:30")]
    public void Times_are_RFC_3339(string time, string expected) =>
        Assert.Equal(expected, Text(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));

    [Fact]
    public void Formats_without_a_type_have_a_method()
    {
        Assert.Equal("2026-03-02", WireValue.Date(new DateTime(2026, 3, 2, 23, 59, 59)).Text);
        Assert.Equal("23:59:59", WireValue.Time(new TimeSpan(23, 59, 59)).Text);
        Assert.Equal("1", WireValue.UnixSeconds(DateTimeOffset.FromUnixTimeMilliseconds(1999)).Text);
        Assert.Equal("Sun, 06 Nov 1994 08:49:37 GMT", WireValue.HttpDate(new DateTimeOffset(1994, 11, 6, 9, 49, 37, TimeSpan.FromHours(1))).Text);
        Assert.Equal("+/8=", WireValue.Base64([0xFB, 0xFF]).Text);
        Assert.Equal("-_8", WireValue.Base64Url([0xFB, 0xFF]).Text);
    }

    [Fact]
    public void Null_of_every_type_is_not_sent()
    {
        Assert.Null(Text((string?)null));
        Assert.Null(Text((bool?)null));
        Assert.Null(Text((int?)null));
        Assert.Null(Text((double?)null));
        Assert.Null(Text((DateTimeOffset?)null));
        Assert.Null(Text((Uri?)null));
        Assert.Null(WireValue.Date(null).Text);
        Assert.Null(WireValue.Base64(null).Text);
        Assert.Null(WireValue.Base64Url(null).Text);
        Assert.Null(WireValue.Time(null).Text);
        Assert.Null(WireValue.UnixSeconds(null).Text);
        Assert.Null(WireValue.UInt64(null).Text);
        Assert.Null(WireValue.HttpDate(null).Text);
        Assert.Null(Text((long?)null));
        Assert.Null(Text((float?)null));
        Assert.Null(Text((decimal?)null));
        Assert.Null(Text((Guid?)null));
        Assert.Null(Text((Duration?)null));
        Assert.Null(Text((DateOnly?)null));
        Assert.Null(Text((TimeOnly?)null));
        Assert.True(WireValue.List((IReadOnlyList<int>?)null, static number => number).IsNone);
        Assert.True(WireValue.Json((bool?)null, JsonWrite.Boolean).IsNone);
    }

    [Fact]
    public void Numbers_read_back_as_the_same_number() => Gen.Double.Select(Gen.Float, Gen.Decimal).Sample((wide, narrow, exact) =>
    {
        Assert.Equal(wide, double.Parse(Text(wide)!, CultureInfo.InvariantCulture));
        Assert.Equal(narrow, float.Parse(Text(narrow)!, CultureInfo.InvariantCulture));
        Assert.Equal(exact, decimal.Parse(Text(exact)!, NumberStyles.Float, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void JSON_is_a_scalar_a_list_or_an_object()
    {
        Assert.Equal("a", WireValue.Json("a", JsonWrite.String).Text);
        Assert.Equal("true", WireValue.Json((bool?)true, JsonWrite.Boolean).Text);

        WireValue list = WireValue.Json(JsonNode.Parse("""["a", null, 1.50, [2], { "b": 3 }]"""), JsonWrite.Node);
        Assert.Null(list.Text);
        Assert.Null(list.Members);
        Assert.Equal(["a", "1.50", "[2]", """{"b":3}"""], list.Items);

        WireValue map = WireValue.Json(JsonNode.Parse("""{ "a": 1, "b": null, "c": [2] }"""), JsonWrite.Node);
        Assert.Null(map.Text);
        Assert.Null(map.Items);
        Assert.Equal([new("a", "1"), new("c", "[2]")], map.Members);
    }

    [Fact]
    public void Generated_types_are_converted_without_a_writer()
    {
        Assert.Equal([new("label", "a"), new("state", "sent")], WireValue.Model(new Parcel { Label = "a", State = new("sent") }).Members);
        Assert.True(WireValue.Model(null).IsNone);
        Assert.Equal(["sent", "burned"], WireValue.Enums<ParcelState>([new("sent"), new("burned")]).Items);
        Assert.True(WireValue.Enums<ParcelState>(null).IsNone);
    }

    [Fact]
    public void Null_items_are_left_out() =>
        Assert.Equal(["1", "3"], WireValue.List([1, 2, 3], static number => number == 2 ? (string?)null : Text(number)).Items);

    private static string? Text(WireValue value) => value.Text;
}
