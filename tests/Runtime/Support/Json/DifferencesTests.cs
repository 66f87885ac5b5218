using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests which differences between JSON and its declared type are recorded while the JSON is read.</summary>
public class DifferencesTests
{
    private static readonly JsonObjectConverter<Order> Orders = JsonObjectConverter<Order>.Instance;

    [Theory]
    [InlineData("""{"id":"1","size":2}""", "")]
    [InlineData("""{"id":"1","more":2}""", "UnknownProperty /more")]
    [InlineData("""{"size":2}""", "MissingProperty /id")]
    [InlineData("""{"size":"x","id":"1"}""", "WrongType /size")]
    [InlineData("""{"id":"1","part":{"size":"x","more":1}}""", "WrongType /part/size, UnknownProperty /part/more, MissingProperty /part/id")]
    [InlineData("""{"id":"1","free":7}""", "")]
    [InlineData("""{"id":"1","free":{"id":"2","more":1}}""", "UnknownProperty /free/more")]
    [InlineData("""{"id":"1","free":{"more":1,"id":[]}}""", "")]
    public void Each_difference_is_recorded_once_with_its_place(string json, string expected) =>
        Assert.Equal(expected, Differences(json, JsonReadContext.Partial));

    [Fact]
    public void An_excluded_property_is_not_missing() =>
        Assert.Equal("UnknownProperty /more", Differences("""{"more":1}""", JsonReadContext.Without(["id"])));

    [Fact]
    public void Only_the_differences_of_the_case_that_was_read_are_recorded()
    {
        JsonCases cases = new([], JsonCase.Of(JsonKinds.Object), JsonCase.Of(JsonKinds.Object));
        JsonReader<Order> read = (ref Utf8JsonReader reader, JsonReadContext context) => cases.Read(
            ref reader,
            context,
            static (ref Utf8JsonReader reader, JsonReadContext context, int which) =>
            {
                Order order = Orders.Read(ref reader, context);
                return which == 0 ? throw new JsonException("It is the other case.") : order;
            });

        Assert.Equal(
            "UnknownProperty /0/first, UnknownProperty /1/other",
            Differences(
                """[{"id":"1","first":1},{"id":"1","other":1}]""",
                JsonReadContext.Complete,
                (ref Utf8JsonReader reader, JsonReadContext context) => JsonRead.List(ref reader, context, read)));
    }

    [Fact]
    public void A_context_for_trials_is_made_once_and_remains_one()
    {
        JsonReadContext context = JsonReadContext.Without(["id"]);
        JsonReadContext trial = context.ForAttempt();

        Assert.NotSame(context, trial);
        Assert.Same(trial, context.ForAttempt());
        Assert.Same(trial, trial.ForAttempt());
        Assert.Equal((false, true, true), (context.IsAttempt, trial.IsAttempt, trial.MayLack("id")));
    }

    [Fact]
    public void A_context_that_records_differences_is_like_the_one_before()
    {
        JsonDifferences differences = new();
        JsonReadContext trial = JsonReadContext.Without(["id"]).ForAttempt();
        JsonReadContext reporting = trial.Reporting(differences);

        Assert.Same(trial, trial.Reporting(null));
        Assert.Same(differences, reporting.Differences);
        Assert.Equal((true, true, false), (reporting.IsAttempt, reporting.MayLack("id"), reporting.MayLack("size")));
        Assert.Same(differences, JsonReadContext.Complete.Reporting(differences).ForAttempt().Differences);
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("b")]
    [InlineData("c")]
    public void Each_excluded_name_and_the_end_of_each_path_can_be_missing(string name)
    {
        JsonReadContext context = JsonReadContext.Without(["a.b", "c"]);

        Assert.True(context.MayLack(name));
        Assert.False(context.MayLack("a"));
    }

    private static string Differences(string json, JsonReadContext context) => Differences(json, context, Orders.Reader);

    private static string Differences<T>(string json, JsonReadContext context, JsonReader<T> read)
    {
        JsonDifferences differences = new();
        JsonText.Read(json, read, context.Reporting(differences));
        differences.Locate(Encoding.UTF8.GetBytes(json));
        return string.Join(", ", differences.Located.Select(one => $"{one.Kind} {one.Path}"));
    }

    private sealed class Order : ApiObject
    {
        private string? id;
        private int? size;
        private Order? part;
        private Order? free;

        protected override IModelConverter GetConverter() => ModelConverter.Of<Order>("id!,size,part,free~");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.String(ref reader, ref id); break;
                case 1: json.Int32(ref reader, ref size); break;
                case 2: json.Value(ref reader, ref part, JsonObjectConverter<Order>.Instance); break;
                case 3: json.Value(ref reader, ref free, JsonObjectConverter<Order>.Instance); break;
            }
        }
    }
}
