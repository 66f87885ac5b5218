using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonMembersTests
{
    private static readonly ThingConverter Things = new("id!,größe,note!?");

    [Theory]
    [InlineData("""{"id":"1","größe":2,"note":"n"}""", "1 2 n")]
    [InlineData("""{"note":"n","größe":2,"id":"1"}""", "1 2 n")]
    [InlineData("""{"\u0069d":"1","gr\u00f6\u00dfe":2,"note":null}""", "1 2 ")]
    [InlineData("""{"id":"1","größe":null,"note":"n","more":true}""", "1 0 n {\"more\":true}")]
    [InlineData("""{"id":"1","id":"2","note":"n"}""", "2 0 n")]
    [InlineData("""{"id":"1","note":"n","more":1,"more":2}""", "1 0 n {\"more\":2}")]
    public void Properties_are_found_in_any_order_and_escaping(string json, string thing) => Assert.Equal(thing, Read(json).ToString());

    [Theory]
    [InlineData("""{"note":"n"}""", "Thing.id")]
    [InlineData("""{"id":null,"note":"n"}""", "Thing.id")]
    [InlineData("""{"id":"1"}""", "Thing.note")]
    public void A_missing_required_property_is_named(string json, string path)
    {
        JsonException error = Assert.ThrowsAny<JsonException>(() => Read(json));

        Assert.Equal(path, error.Path);
        Assert.Equal($"'{path}' is required, but missing or null.", error.Message);
    }

    [Theory]
    [InlineData("""{"größe":{}}""", "Thing.größe")]
    [InlineData("""{"id":{}}""", "Thing.id")]
    [InlineData("""{"id":"\ud800","note":"n"}""", "Thing.id")]
    [InlineData("""{"id":"1" "note":"n"}""", "Thing.id")]
    [InlineData("""["id"]""", "Thing")]
    [InlineData("""{"more":tru}""", "Thing")]
    [InlineData("{x", "Thing")]
    public void Invalid_values_are_reported_with_their_path(string json, string path)
    {
        JsonException error = Assert.ThrowsAny<JsonException>(() => Read(json));

        Assert.Equal(path, error.Path);
        Assert.StartsWith($"'{path}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"größe":"x","id":"1","note":"n"}""", """1 0 n {"größe":"x"}""")]
    [InlineData("""{"id":"1","note":"n","größe":12345678901234567890}""", """1 0 n {"größe":12345678901234567890}""")]
    [InlineData("""{"id":"1","größe":"x","more":[],"note":"n"}""", """1 0 n {"größe":"x","more":[]}""")]
    public void A_value_that_does_not_fit_an_optional_property_is_preserved(string json, string thing) =>
        Assert.Equal(
            thing, Read(json).ToString()!.Replace("\\u00F6", "ö", StringComparison.Ordinal).Replace("\\u00DF", "ß", StringComparison.Ordinal));

    [Fact]
    public void A_value_that_does_not_fit_a_required_property_throws()
    {
        var things = new ThingConverter("id,größe!");

        JsonException error = Assert.ThrowsAny<JsonException>(() => JsonText.Read(
            """{"größe":"x"}""", (ref Utf8JsonReader reader, JsonReadContext context) => things.Read(ref reader, context)));

        Assert.Equal("Thing.größe", error.Path);
        Assert.Equal("'Thing.größe': expected an integer, found the string \"x\".", error.Message);
    }

    [Fact]
    public void Text_that_ends_early_is_an_error() => Assert.ThrowsAny<JsonException>(() => Read("""{"id":"1","note":"n" """));

    [Fact]
    public void The_context_determines_what_can_be_missing()
    {
        Assert.Equal(" 0 n", Read("""{"note":"n"}""", JsonReadContext.Without(["id"])).ToString());
        Assert.Equal(" 0 n", Read("""{"note":"n"}""", JsonReadContext.Without(["deep.id"])).ToString());
        Assert.Equal(" 0 ", Read("{}", JsonReadContext.Partial).ToString());
        Assert.ThrowsAny<JsonException>(() => Read("{}", JsonReadContext.Without(["id"])));
        Assert.Same(JsonReadContext.Complete, JsonReadContext.Without(null));
    }

    [Fact]
    public void All_of_many_properties_are_found()
    {
        string[] names = [.. Enumerable.Range(0, 1000).Select(number => "member" + number)];
        var converter = new LargeConverter(string.Join("!,", names) + "!");
        string json = "{" + string.Join(",", names.Reverse().Select(name => $"\"{name}\":1")) + "}";

        Assert.Equal(Enumerable.Range(0, 1000).Reverse(), JsonText.Read(json, converter.Reader).Places);
        Assert.Equal("Large.member999", Assert.ThrowsAny<JsonException>(() => JsonText.Read("{" + json[15..], converter.Reader)).Path);
    }

    [Fact]
    public void In_a_trial_a_value_that_does_not_fit_throws() =>
        Assert.Equal(
            "Thing.größe",
            Assert.ThrowsAny<JsonException>(() => Read("""{"id":"1","größe":"x","note":"n"}""", JsonReadContext.Complete.ForAttempt())).Path);

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(129)]
    public void Each_of_many_missing_required_properties_is_reported(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(number => "m" + number)];
        var converter = new LargeConverter(string.Join("!,", names) + "!");
        for (int missing = 0; missing < count; missing++)
        {
            string json = "{" + string.Join(",", names.Where((_, number) => number != missing).Select(name => $"\"{name}\":1")) + "}";
            Assert.Equal("Large.m" + missing, Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, converter.Reader)).Path);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(129)]
    public void All_required_properties_are_checked(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(number => "m" + number)];
        var converter = new LargeConverter(string.Join("!,", names) + "!");

        Assert.Equal(count, JsonText.Read(Json(names), converter.Reader).Places.Count);
        foreach (string missing in names)
        {
            Assert.Equal(
                "Large." + missing,
                Assert.ThrowsAny<JsonException>(() => JsonText.Read(Json(names.Where(name => name != missing)), converter.Reader)).Path);
        }

        static string Json(IEnumerable<string> names) => "{" + string.Join(",", names.Select(name => $"\"{name}\":1")) + "}";
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",", "[]")]
    [InlineData("a,,", "[a][]")]
    [InlineData("a!?,b\\,\\!~,\\\\=,\\<<", "[a takes null][b,! is conditional][\\][<]")]
    public void Names_can_have_any_characters(string text, string members)
    {
        JsonMembers table = new LargeConverter(text).Members;

        Assert.Equal(members, string.Concat(Enumerable.Range(0, table.Count).Select(member =>
            $"[{table[member]}{(table.TakesNull(member) ? " takes null" : "")}{(table.IsConditional(member) ? " is conditional" : "")}]")));
    }

    [Theory]
    [InlineData("\"active\"", true)]
    [InlineData("\"\\u0061ctive\"", true)]
    [InlineData("\"archived\"", false)]
    [InlineData("\"\"", false)]
    public void A_known_string_is_not_allocated(string json, bool isKnown)
    {
        string active = new(['a', 'c', 't', 'i', 'v', 'e']);
        var names = new JsonNames(active, "inactive");

        string read = JsonText.Read(json, (ref Utf8JsonReader reader, JsonReadContext _) => names.ReadString(ref reader));

        Assert.Equal(isKnown, ReferenceEquals(active, read));
        Assert.Equal(JsonSerializer.Deserialize<string>(json), read);
    }

    [Fact]
    public void Strings_across_buffer_segments_are_found()
    {
        byte[] json = "{\"note\":\"n\",\"id\":\"1\"}"u8.ToArray();
        for (int cut = 1; cut < json.Length; cut++)
        {
            var reader = new Utf8JsonReader(JsonSegment.Sequence(json[..cut], json[cut..]));
            reader.Read();

            Assert.Equal("1 0 n", Things.Read(ref reader, JsonReadContext.Complete).ToString());
        }
    }

    [Fact]
    public void A_string_is_not_preserved_as_a_number()
    {
        Assert.Equal(1, Keep("1", JsonRead.Int32)["a"]);
        Refuse(JsonRead.Int32);
        Refuse(JsonRead.Int64);
        Refuse(JsonRead.UInt64);
        Refuse(JsonRead.Double);
        Refuse(JsonRead.Decimal);
        Refuse<decimal?>(static (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Decimal(ref reader, context));
        Assert.Equal("1", Keep("\"1\"", JsonRead.String)["a"]);

        static void Refuse<T>(JsonReader<T> read) => Assert.ThrowsAny<JsonException>(() => Keep("\"1\"", read));

        static Dictionary<string, T> Keep<T>(string json, JsonReader<T> read) => JsonText.Read(
            json, (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.Extra(ref reader, context.ForMismatch("a"), extra: null, read));
    }

    private static Thing Read(string json, JsonReadContext? context = null) =>
        JsonText.Read(json, Things.Reader, context);

    private sealed class ThingConverter(string members) : JsonObjectConverter<Thing>(members)
    {
        public override void ReadExtra(ref Utf8JsonReader reader, JsonReadContext context, Thing value) =>
            value.Extra = JsonRead.Extra(ref reader, context, value.Extra);
    }

    private sealed class LargeConverter(string members) : JsonObjectConverter<Large>(members);

    private sealed class Large : ApiObject
    {
        public List<int> Places { get; } = [];

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader) => Places.Add(json.Place);
    }

    private sealed class Thing : ApiModel
    {
        private string? id;
        private int? size;
        private string? note;

        public Dictionary<string, JsonNode?>? Extra { get; set; }

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0:
                    json.String(ref reader, ref id);
                    break;
                case 1:
                    json.Int32(ref reader, ref size);
                    break;
                case 2:
                    json.String(ref reader, ref note);
                    break;
            }
        }

        public override string ToString() =>
            $"{id} {size ?? 0} {note}{(Extra is null ? "" : " " + JsonText.WriteMembers(writer => JsonWrite.Extra(writer, Extra)))}";
    }
}
