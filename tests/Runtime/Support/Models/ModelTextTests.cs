using System.Diagnostics;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class ModelTextTests
{
    [Fact]
    public void A_value_of_a_union_is_formatted_in_the_invariant_culture()
    {
        object?[] values =
        [
            null, "a", true, 7, 7L, 1.5, 1.50m,
            new DateTimeOffset(2026, 3, 2, 1, 2, 3, TimeSpan.Zero), new DateOnly(2026, 3, 2), new Uri("https://a.test/b"),
            new byte[] { 1, 2 }, JsonNode.Parse("""{"a":[1]}"""),
            new List<object?> { 1, "a", null, 1.5, false }, new Dictionary<string, string> { ["a"] = "b" },
        ];

        Assert.Equal(
            [
                "", "a", "true", "7", "7", "1.5", "1.50", "2026-03-02T01:02:03.0000000+00:00", "2026-03-02", "https://a.test/b",
                "AQI=", """{"a":[1]}""", """[1,"a",null,1.5,false]""", """{"a":"b"}""",
            ],
            values.Select(ModelText.OfAny));
    }

    [Fact]
    public void A_text_has_at_most_4096_characters_and_no_split_character()
    {
        string Of(string value) => ModelText.Of(value, static (writer, text) => writer.WriteStringValue(text));
        string Raw(string value) => ModelText.Of(value, static (writer, text) => writer.WriteRawValue($"\"{text}\""));

        Assert.Equal(ModelText.MaxLength, Of(new string('a', ModelText.MaxLength - 2)).Length);
        Assert.Equal(ModelText.MaxLength, Of(new string('a', ModelText.MaxLength - 1)).Length);
        Assert.EndsWith("a…", Of(new string('a', ModelText.MaxLength - 1)), StringComparison.Ordinal);
        string pairs = Raw(string.Concat(Enumerable.Repeat("\U0001F600", ModelText.MaxLength)));
        Assert.Equal(ModelText.MaxLength, pairs.Length);
        Assert.True(char.IsLowSurrogate(pairs[^2]));
        pairs = Raw("a" + string.Concat(Enumerable.Repeat("\U0001F600", ModelText.MaxLength)));
        Assert.Equal(ModelText.MaxLength - 1, pairs.Length);
        Assert.True(char.IsLowSurrogate(pairs[^2]));
        Assert.DoesNotContain('\uFFFD', pairs);
    }

    [Fact]
    public void Writing_ends_at_the_maximum_length()
    {
        int written = 0;
        ModelText.Of(0, (writer, _) =>
        {
            writer.WriteStartArray();
            while (true)
            {
                writer.WriteNumberValue(written++);
            }
        });

        Assert.InRange(written, 1_000, 100_000);
    }

    [Fact]
    public void Secrets_are_masked_only_in_texts()
    {
        bool? inside = null;
        ModelText.Of(0, (writer, _) =>
        {
            inside = ModelText.IsWriting;
            throw new InvalidOperationException();
        });

        Assert.True(inside);
        Assert.False(ModelText.IsWriting);
    }

    [Fact]
    public void A_debugger_shows_each_property_once()
    {
        Assert.Equal(
            typeof(ModelView).AssemblyQualifiedName,
            typeof(ApiModel).GetCustomAttributes(
                typeof(DebuggerTypeProxyAttribute), false).Cast<DebuggerTypeProxyAttribute>().Single().ProxyTypeName);
        Assert.Equal(
            ["Name=Ada", "AdditionalProperties="],
            new ModelView(new Owner { Name = "Ada" }).Properties.Select(property => $"{property.Name}={property.Value}"));
    }

    [Fact]
    public void A_class_that_is_not_generated_has_its_type_name_as_text_and_no_copy()
    {
        Assert.Equal(typeof(Owner).FullName, new Owner().ToString());
        Assert.Contains("is not a generated class", Assert.Throws<NotSupportedException>(() => new Owner().Copy()).Message, StringComparison.Ordinal);
    }

    private sealed class Owner : ApiObject
    {
        private string? name;

        public string? Name
        {
            get => name;
            set => name = value;
        }
    }
}
