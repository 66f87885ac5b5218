using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public partial class OptionalTests
{
    [Fact]
    public void The_default_is_absent()
    {
        Optional<string?> optional = default;

        Assert.False(optional.IsPresent);
        Assert.Null(optional.GetValueOrDefault());
        Assert.Equal("", optional.ToString());
        Assert.Throws<InvalidOperationException>(() => optional.Value);
    }

    [Fact]
    public void Null_is_a_value()
    {
        Optional<string?> text = null;
        Optional<int?> number = null;

        Assert.True(text.IsPresent && number.IsPresent);
        Assert.Null(text.Value);
        Assert.Null(number.Value);
    }

    [Fact]
    public void Equality_distinguishes_absent_from_null()
    {
        Optional<string?> nothing = null;

        Assert.True(nothing != Optional<string?>.Absent);
        Assert.True(nothing == new Optional<string?>(null));
        Assert.Equal(new Optional<string?>("a"), "a");
        Assert.Equal(new Optional<string?>("a").GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.False(nothing.Equals(new object()));
    }

    [Fact]
    public void A_pattern_reads_it()
    {
        Optional<string?> absent = default;
        Optional<string?> nothing = null;
        Optional<string?> text = "a";

        Assert.Equal(
            ["absent", "null", "a", "absent", "null", "a"],
            new[] { absent, nothing, text }.Select(Read).Concat(new[] { absent, nothing, text }.Select(ReadByName)));
        Assert.True(text.TryGetValue(out string? value) && value == "a");
        Assert.True(nothing.TryGetValue(out value) && value is null);
        Assert.False(absent.TryGetValue(out _));

        static string Read(Optional<string?> optional) => optional switch
        {
            (false, _) => "absent",
            (true, null) => "null",
            (true, var value) => value,
        };

        static string ReadByName(Optional<string?> optional) => optional is { IsPresent: true, Value: var value } ? value ?? "null" : "absent";
    }

    [Fact]
    public void Reflection_creates_an_absent_value()
    {
        Assert.False(Activator.CreateInstance<Optional<string?>>().IsPresent);
        Assert.False((new Optional<string?>[1])[0].IsPresent);
    }

    [Fact]
    public void A_debugger_distinguishes_absent_from_null() => Assert.Equal(
        ["absent", "null", "", "a"],
        new Optional<string?>[] { default, null, "", "a" }.Select(one => typeof(Optional<string?>)
            .GetProperty("DebuggerDisplay", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(one)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Text":null}""")]
    [InlineData("""{"Text":"a","Number":7,"List":["x"]}""")]
    [InlineData("""{"Text":"","Number":0,"List":null}""")]
    public void JsonSerializer_reads_and_writes_it_as_its_value(string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Own>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, OwnJson.Default.Own)!, OwnJson.Default.Own));
    }

    [Fact]
    public void An_absent_value_throws_with_the_remedy()
    {
        Assert.Equal("[\"a\",null]", JsonSerializer.Serialize(new Optional<string?>[] { "a", null }));
        Assert.Contains(
            "WhenWritingDefault",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Optional<string?>.Absent)).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Optional<int>>("null"));
    }

    internal sealed class Own
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Optional<string?> Text { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Optional<int> Number { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Optional<List<string>?> List { get; set; }
    }

    [JsonSerializable(typeof(Own))]
    [JsonSerializable(typeof(string))]
    [JsonSerializable(typeof(int))]
    [JsonSerializable(typeof(List<string>))]
    private sealed partial class OwnJson : JsonSerializerContext;
}
