using System.Text;
using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests which case of a union is selected for JSON.</summary>
public class JsonCasesTests
{
    private static readonly JsonCases Cases = new(
        ["type"],
        JsonCase.Object(new JsonMembers("Text", ["type", "text"], required: ["type", "text"])).With("type", "text", "markdown"),
        JsonCase.Object(new JsonMembers("Image", ["type", "url"], required: ["type"])).With("type", "image"),
        JsonCase.OneOf(new JsonNames("red", "blue")),
        JsonCase.Of(JsonKinds.String),
        JsonCase.Of(JsonKinds.Integer),
        JsonCase.Of(JsonKinds.Fraction));

    [Theory]
    [InlineData("""{"type":"text","text":""}""", 0)]
    [InlineData("""{"text":"","type":"markdown"}""", 0)]
    [InlineData("""{"\u0074ype":"im\u0061ge"}""", 1)]
    [InlineData("""{"type":"text"}""", -1)]
    [InlineData("""{"type":"text","text":null}""", -1)]
    [InlineData("""{"type":{"type":"image"}}""", -1)]
    [InlineData("\"red\"", 2)]
    [InlineData("\"green\"", 3)]
    [InlineData("1.0", 4)]
    [InlineData("9223372036854775807", 4)]
    [InlineData("9223372036854775808", 5)]
    [InlineData("1e400", 5)]
    [InlineData("true", -1)]
    [InlineData("null", -1)]
    public void The_case_is_selected_by_JSON_type_constants_and_required_properties(string json, int expected) =>
        Assert.Equal(expected, Find(json, JsonReadContext.Complete, isFinal: true));

    [Theory]
    [InlineData("1", 0)]
    [InlineData("1,\"name\":\"\"", 1)]
    [InlineData("1,\"name\":\"\",\"other\":1", 1)]
    [InlineData("1,\"age\":1", 2)]
    [InlineData("1,\"age\":1,\"name\":\"\"", 3)]
    [InlineData("null", -1)]
    public void The_case_with_the_most_matching_properties_is_selected(string id, int expected)
    {
        JsonCases cases = new(
            [],
            JsonCase.Object(new JsonMembers("A", ["id"], required: ["id"])),
            JsonCase.Object(new JsonMembers("B", ["id", "name"], required: ["id"])),
            JsonCase.Object(new JsonMembers("C", ["age", "id"], required: ["id"])),
            JsonCase.Object(new JsonMembers("D", ["age", "name", "id"], required: ["id"])));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{\"id\":{id}}}"));
        reader.Read();
        Assert.Equal(
            expected, cases.Read(ref reader, JsonReadContext.Complete, static (ref Utf8JsonReader _, JsonReadContext _, int which) => which));
    }

    [Theory]
    [InlineData("""{"kind":"a","x":1,"y":2}""", 0)]
    [InlineData("""{"kind":"b","x":1,"y":2}""", 1)]
    [InlineData("""{"kind":"c","x":1,"y":2}""", 2)]
    [InlineData("""{"kind":"a","mode":"b","x":1}""", 2)]
    [InlineData("""{"kind":"c","mode":"c"}""", 2)]
    [InlineData("""{"x":1,"y":2}""", 2)]
    public void A_constant_outweighs_the_number_of_matching_properties(string json, int expected)
    {
        JsonCases cases = new(
            ["kind", "mode"],
            JsonCase.Object(new JsonMembers("A", ["kind", "mode"])).With("kind", "a").With("mode", "a"),
            JsonCase.Object(new JsonMembers("B", ["kind", "mode"])).With("kind", "b").With("mode", "b"),
            JsonCase.Object(new JsonMembers("C", ["kind", "mode", "x", "y"])));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(
            expected, cases.Read(ref reader, JsonReadContext.Complete, static (ref Utf8JsonReader _, JsonReadContext _, int which) => which));
    }

    [Fact]
    public void The_problem_of_a_single_candidate_is_reported()
    {
        JsonCases cases = new([], JsonCase.Of(JsonKinds.String), JsonCase.Of(JsonKinds.Integer));
        Assert.Equal("0", Assert.Throws<JsonException>(() => JsonText.Read("\"x\"", (ref Utf8JsonReader reader, JsonReadContext context) =>
            cases.Read<int>(ref reader, context, static (ref Utf8JsonReader _, JsonReadContext _, int which) =>
                throw new JsonException(which.ToString(System.Globalization.CultureInfo.InvariantCulture))))).Message);
    }

    [Fact]
    public void Nested_unions_are_read_without_nested_trials()
    {
        JsonCases cases = new([], JsonCase.Of(JsonKinds.String), JsonCase.Of(JsonKinds.String));
        Assert.Equal((1, "0 1"), Try(JsonReadContext.Complete));
        Assert.Equal((-1, "0 -1"), Try(JsonReadContext.Complete.ForAttempt()));

        (int Which, string Tried) Try(JsonReadContext context)
        {
            List<int> tried = [];
            var reader = new Utf8JsonReader("\"x\""u8);
            reader.Read();
            int which = cases.Read(ref reader, context, (ref Utf8JsonReader _, JsonReadContext _, int candidate) =>
            {
                tried.Add(candidate);
                return candidate == 0 ? throw new JsonException() : candidate;
            });
            return (which, string.Join(" ", tried));
        }
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[1]", 0)]
    [InlineData("[\"a\"]", 1)]
    [InlineData("[true]", 2)]
    public void The_first_item_selects_the_case_of_a_list(string json, int expected)
    {
        JsonCases cases = new([], JsonCase.Array(JsonKinds.Integer), JsonCase.Array(JsonKinds.String), JsonCase.Array(JsonKinds.None));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(
            expected, cases.Read(ref reader, JsonReadContext.Complete, static (ref Utf8JsonReader _, JsonReadContext _, int which) => which));
    }

    [Fact]
    public void Excluded_properties_can_be_missing() =>
        Assert.Equal(0, Find("""{"type":"text"}""", JsonReadContext.Without(["text"]), isFinal: true));

    [Fact]
    public void A_value_within_other_JSON_is_inspected() =>
        Assert.Equal(1, Find("""{"x":[{}],"type":"image"} """, JsonReadContext.Complete, isFinal: false));

    [Fact]
    public void Finding_a_discriminator_does_not_move_the_reader()
    {
        var reader = new Utf8JsonReader("""{"a":{"kind":"no"},"kind":"cat"}"""u8);
        reader.Read();

        Assert.Equal("cat", JsonRead.Discriminator(ref reader, "kind"u8));
        Assert.Null(JsonRead.Discriminator(ref reader, "other"u8));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
    }

    private static int Find(string json, JsonReadContext context, bool isFinal)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinal, state: default);
        reader.Read();
        return Cases.Read(ref reader, context, static (ref Utf8JsonReader _, JsonReadContext _, int which) => which);
    }
}
