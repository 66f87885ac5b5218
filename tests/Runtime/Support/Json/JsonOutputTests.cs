using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests that System.Text.Json reads what <see cref="JsonOutput"/> writes.</summary>
public class JsonOutputTests
{
    [Fact]
    public void Values_are_separated_where_JSON_requires_it()
    {
        using JsonOutput output = new(capacity: 1);
        output.StartObject();
        output.Name("a");
        output.StartArray();
        output.Number("1".AsSpan());
        output.Null();
        output.StartObject();
        output.EndObject();
        output.StartArray();
        output.EndArray();
        output.Boolean(true);
        output.EndArray();
        output.Name(JsonEncodedText.Encode("b\""));
        output.Text("x".AsSpan());
        output.Name("c\"");
        output.Boolean(false);
        output.EndObject();

        Assert.Equal("""{"a":[1,null,{},[],true],"b\u0022":"x","c\u0022":false}""", Encoding.UTF8.GetString(output.Written.Span));
        Assert.Equal(output.Written.Length, output.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\"quoted\" \\ / <b> & 'c' \u007F")]
    [InlineData("line\r\nend\t\u0001\u001F")]
    [InlineData("ä\"€😀\\")]
    [InlineData("\n\n\"\u000F\u0010\\\\\u007F")]
    [InlineData("\u2028\uFFFD\u0080\u00A0")]
    public void Strings_are_read_as_they_were(string value)
    {
        using JsonOutput output = new(capacity: 16);
        output.StartArray();
        output.Text(value.AsSpan());
        output.Text((new string('a', 5_000) + value).AsSpan());
        output.EndArray();

        using JsonDocument read = JsonDocument.Parse(output.Written);
        Assert.Equal(value, read.RootElement[0].GetString());
        Assert.Equal(new string('a', 5_000) + value, read.RootElement[1].GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e300)]
    [InlineData(-0.1)]
    [InlineData(5e-324)]
    public void Numbers_are_read_as_they_were(double value)
    {
        using JsonOutput output = new(capacity: 16);
        output.StartArray();
        output.Number(value);
        output.Number(decimal.MaxValue);
        output.EndArray();

        using JsonDocument read = JsonDocument.Parse(output.Written);
        Assert.Equal(value, read.RootElement[0].GetDouble());
        Assert.Equal(decimal.MaxValue, read.RootElement[1].GetDecimal());
    }
}
