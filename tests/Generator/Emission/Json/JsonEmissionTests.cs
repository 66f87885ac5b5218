using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Json;

/// <summary>Tests emitted readers and writers through <c>System.Text.Json</c>.</summary>
public class JsonEmissionTests
{
    private static readonly Lazy<Emitted> StageReader = new(() => Emitted.Of(Sample.Api(Sample.Stage(), Sample.Pipeline(), Sample.Status()), """
        internal static object? Run(string json)
        {
            try
            {
                return JsonSerializer.Serialize(JsonSerializer.Deserialize<Stage>(json));
            }
            catch (JsonException error)
            {
                return error.Message;
            }
        }
        """));

    [Theory]
    [InlineData("""{"id":"1","name":"Won","position":3,"status":"active","pipeline":{"id":"2"}}""")]
    [InlineData("""{"id":"1","created_at":"2026-01-02T03:04:05Z","remote_data":{"a":[1,null]}}""")]
    [InlineData("""{"id":"1","position":1.5,"unknown":{"deep":[1.50,true]},"other":null}""")]
    [InlineData("""{"id":"1","pipeline":{"id":"2","extra":"kept"}}""")]
    public void A_round_trip_preserves_json(string json) => Assert.Equal(json, RoundTrip(json));

    [Theory]
    [InlineData("""{"name":"Won","id":"1"}""", """{"id":"1","name":"Won"}""")]
    [InlineData("""{"id":"1","name":null,"position":null}""", """{"id":"1"}""")]
    [InlineData("""{"id":"1","id":"2"}""", """{"id":"2"}""")]
    [InlineData("""{"\u0069d":"1"}""", """{"id":"1"}""")]
    public void Order_nulls_and_duplicates_are_accepted(string json, string written) => Assert.Equal(written, RoundTrip(json));

    [Theory]
    [InlineData("""{}""", "'Stage.id' is required, but missing or null.")]
    [InlineData("""{"id":null}""", "'Stage.id' is required, but missing or null.")]
    [InlineData("""{"id":1}""", "'Stage.id': expected a string, found the number 1.")]
    [InlineData("""{"id":"1","position":true}""", "'Stage.position': expected a number, found true.")]
    [InlineData("""{"id":"1","pipeline":[]}""", "'StagePipeline': expected an object, found an array.")]
    [InlineData("""{"id":"1","pipeline":{"name":true}}""", "'StagePipeline.name': expected a string, found true.")]
    [InlineData("""{"id":"1","created_at":{}}""", "'Stage.created_at': expected a date and time, found an object.")]
    [InlineData("""[]""", "'Stage': expected an object, found an array.")]
    public void An_error_names_the_property(string json, string message) => Assert.Equal(message, RoundTrip(json));

    [Fact]
    public void Absent_null_and_a_value_differ()
    {
        ObjectType type = Sample.Object(
            "Update",
            Sample.Property("nick", "Nick", new ScalarType(Scalar.String, IsNullable: true), tellsAbsentFromNull: true),
            Sample.Property("age", "Age", new ScalarType(Scalar.Int32, IsNullable: true), tellsAbsentFromNull: true));

        object? json = Emitted.Of(Sample.Api(type), """
            internal static object? Run() => string.Join(" ",
                JsonSerializer.Serialize(new Update()),
                JsonSerializer.Serialize(new Update { Nick = null, Age = 3 }),
                JsonSerializer.Serialize(new Update { Nick = "Ada", Age = null }),
                JsonSerializer.Serialize(new Update { Nick = default }),
                JsonSerializer.Serialize(JsonSerializer.Deserialize<Update>("{\"nick\":null}")));
            """).Run();

        Assert.Equal("""{} {"nick":null,"age":3} {"nick":"Ada","age":null} {} {"nick":null}""", json);
    }

    [Fact]
    public void A_required_nullable_property_is_written_as_null()
    {
        ObjectType type = Sample.Object(
            "T",
            Sample.Property("a", "A", new ScalarType(Scalar.String, IsNullable: true), isRequired: true),
            Sample.Property("b", "B", new ListType(new ScalarType(Scalar.Int32, IsNullable: true), IsNullable: true), isRequired: true));

        object? json = Emitted.Of(Sample.Api(type), """
            internal static object? Run() =>
                JsonSerializer.Serialize(JsonSerializer.Deserialize<T>("{\"a\":null,\"b\":null}"))
                + JsonSerializer.Serialize(new T { A = "x", B = new() { 1, null } });
            """).Run();

        Assert.Equal("""{"a":null,"b":null}{"a":"x","b":[1,null]}""", json);
    }

    [Fact]
    public void Additional_properties_of_a_declared_type_are_typed()
    {
        var scores = new TypedExtra("Scores", new ScalarType(Scalar.Int32));
        ObjectType type = Sample.Object("T", Sample.Property("a", "A", Sample.Text)) with { Extra = scores };

        object? json = Emitted.Of(Sample.Api(type), """
            internal static object? Run()
            {
                T value = JsonSerializer.Deserialize<T>("{\"a\":\"x\",\"one\":1,\"two\":2}")!;
                return value.Scores!["one"] + JsonSerializer.Serialize(value);
            }
            """).Run();

        Assert.Equal("""1{"a":"x","one":1,"two":2}""", json);
    }

    [Fact]
    public void Values_are_written_as_System_Text_Json_writes_them()
    {
        (string Name, Scalar Scalar, string CSharp)[] values =
        [
            ("Text", Scalar.String, "\"a\\u2028\\\"\\ud83d\\ude00<\""),
            ("Flag", Scalar.Boolean, "true"),
            ("Small", Scalar.Int32, "int.MinValue"),
            ("Big", Scalar.Int64, "long.MaxValue"),
            ("Double", Scalar.Double, "1e300"),
            ("Exact", Scalar.Decimal, "1.10m"),
            ("Moment", Scalar.DateTimeOffset, "new DateTimeOffset(2026, 3, 2, 9, 14, 27, 120, TimeSpan.FromHours(2))"),
            ("Date", Scalar.DateOnly, "new DateOnly(2026, 3, 2)"),
            ("Key", Scalar.Guid, "new Guid(\"62f44730-dd91-461e-bd6a-aedd9e0ad79d\")"),
            ("Address", Scalar.Uri, "new Uri(\"https://a.example/b?c=d\")"),
            ("Bytes", Scalar.BytesBase64, "new byte[] { 1, 2, 250 }"),
        ];
        ObjectType type = Sample.Object("T", [.. values.Select(value => Sample.Property(value.Name, value.Name, new ScalarType(value.Scalar)))]);

        object? both = Emitted.Of(Sample.Api(type), $$"""
            internal static object? Run()
            {
                string ours = JsonSerializer.Serialize(new T { {{string.Join(", ", values.Select(value => $"{value.Name} = {value.CSharp}"))}} });
                string theirs = JsonSerializer.Serialize(new { {{string.Join(", ", values.Select(value => $"{value.Name} = {value.CSharp}"))}} });
                return ours == theirs && JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(theirs)) == theirs ? "same" : ours + "\n" + theirs;
            }
            """).Run();

        Assert.Equal("same", both);
    }

    [Fact]
    public void A_value_that_does_not_fit_an_optional_property_is_preserved()
    {
        ObjectType type = Sample.Object(
            "T",
            Sample.Property("at", "At", new ScalarType(Scalar.DateTimeOffset)),
            Sample.Property("big", "Big", new ScalarType(Scalar.Int64)),
            Sample.Property("days", "Days", new ListType(new ScalarType(Scalar.DateOnly))),
            Sample.Property("inner", "Inner", Sample.Named("T")));

        object? result = Emitted.Of(Sample.Api(type), """
            internal static object? Run()
            {
                T read = JsonSerializer.Deserialize<T>("{\"at\":\"yesterday\",\"big\":1e30,\"inner\":{\"at\":\"2026-03-02\",\"big\":\"n/a\"}}")!;
                string message = "";
                try
                {
                    JsonSerializer.Deserialize<T>("{\"days\":[\"today\"]}");
                }
                catch (JsonException error)
                {
                    message = error.Message;
                }

                return $"{read.At is null} {read.Inner!.At!.Value.Day} {JsonSerializer.Serialize(read)} {message}";
            }
            """).Run();

        Assert.Equal(
            """True 2 {"inner":{"at":"2026-03-02T00:00:00Z","big":"n/a"},"at":"yesterday","big":1e30} """
                + """'T.days': expected a date, found the string "today".""",
            result);
    }

    [Fact]
    public void The_resolver_finds_generated_types_only()
    {
        object? json = Emitted.Of(Sample.Stages(), """
            internal static object? Run()
            {
                var options = new JsonSerializerOptions { TypeInfoResolver = CrmJson.Resolver };
                var info = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Stage>)options.GetTypeInfo(typeof(Stage));
                string json = JsonSerializer.Serialize(JsonSerializer.Deserialize("{\"id\":\"1\"}", info)!, info);
                return json + (CrmJson.Resolver.GetTypeInfo(typeof(string), options) is null);
            }
            """).Run();

        Assert.Equal("""{"id":"1"}True""", json);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_an_error()
    {
        ObjectType node = Sample.Object("Node", Sample.Property("next", "Next", Sample.Named("Node")));

        object? message = Emitted.Of(Sample.Api(node), """
            internal static object? Run()
            {
                string deep = string.Concat(Enumerable.Repeat("{\"next\":", 100_000)) + "{}" + new string('}', 100_000);
                try
                {
                    return JsonSerializer.Deserialize<Node>(deep);
                }
                catch (JsonException error)
                {
                    return error.Message;
                }
            }
            """).Run();

        Assert.Contains("depth", (string)message!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_only_property_is_not_required_in_responses()
    {
        ObjectType type = Sample.Object(
            "T",
            Sample.Property("secret", "Secret", Sample.Text, isRequired: true, direction: Direction.Request),
            Sample.Property("id", "Id", Sample.Text, isRequired: true, direction: Direction.Response));

        object? json = Emitted.Of(Sample.Api(type), """
            internal static object? Run() =>
                JsonSerializer.Serialize(JsonSerializer.Deserialize<T>("{\"id\":\"1\"}")) + JsonSerializer.Serialize(new T { Secret = "s" });
            """).Run();

        Assert.Equal("""{"id":"1"}{"secret":"s"}""", json);
    }

    private static object? RoundTrip(string json) => StageReader.Value.Run(json);
}
