using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests properties that always have a value, and properties for which null is a value.</summary>
public class RequiredMemberTests
{
    [Theory]
    [InlineData("""{"größe":true,"b":1,"c":2,"d":0.5,"e":"2026-03-02T00:00:00Z","f":{"x":[1.50]}}""")]
    [InlineData("""{"größe":false,"b":-1,"c":-2,"d":-0.5,"e":"2026-03-02T00:00:00Z","f":7}""")]
    [InlineData("""{"größe":false,"b":0,"c":0,"d":0,"e":"2026-03-02T00:00:00Z"}""")]
    public void Required_values_are_preserved_in_a_round_trip(string json) => Assert.Equal(json, RoundTrip<Values>(json));

    [Theory]
    [InlineData("""{"a":true,"b":1,"c":2,"d":0.5,"e":"2026-03-02T00:00:00Z","f":1.50,"g":{"x":1},"h":[1],"i":{"k":3},"j":"AQI","k":{"n":1}}""")]
    [InlineData("""{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null,"i":null,"j":null,"k":null}""")]
    public void Null_and_other_values_of_nullable_properties_are_preserved_in_a_round_trip(string json) =>
        Assert.Equal(json, RoundTrip<Nullables>(json));

    [Fact]
    public void A_value_replaces_one_that_was_read_before() =>
        Assert.Equal(
            """{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null,"i":null,"j":null,"k":null}""",
            RoundTrip<Nullables>("""
                {"a":true,"b":1,"c":2,"d":0.5,"e":"2026-03-02T00:00:00Z","f":1,"g":{},"h":[],"i":{},"j":"","k":1,
                "a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null,"i":null,"j":null,"k":null}
                """));

    [Fact]
    public void Null_in_a_list_is_reported_with_its_property()
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(
            () => JsonText.Write(new Texts { List = ["a", null!] }, JsonObjectConverter<Texts>.Instance.Write));

        Assert.Equal("'Texts.list[1]' is null, but the description does not allow null; set it or remove it.", refused.Message);
    }

    private static string RoundTrip<T>(string json)
        where T : ApiModel, new() =>
        JsonText.Write(JsonText.Read(json, JsonObjectConverter<T>.Instance.Reader), (writer, value) =>
        {
            using MemoryStream text = new();
            using (Utf8JsonWriter relaxed = new(text, JsonBytes.Options))
            {
                JsonObjectConverter<T>.Instance.Write(relaxed, value);
            }

            writer.WriteRawValue(text.ToArray());
        });

    private sealed class Values : ApiObject
    {
        private bool a;
        private int b;
        private long c;
        private double d;
        private DateTimeOffset e;
        private JsonNode? f;

        protected override IModelConverter GetConverter() => ModelConverter.Of<Values>("größe!,b!,c!,d!,e!,f");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.Boolean(ref reader, ref a); break;
                case 1: json.Int32(ref reader, ref b); break;
                case 2: json.Int64(ref reader, ref c); break;
                case 3: json.Double(ref reader, ref d); break;
                case 4: json.DateTimeOffset(ref reader, ref e); break;
                case 5: json.Node(ref reader, ref f); break;
            }
        }
    }

    private sealed class Nullables : ApiObject
    {
        private bool? a;
        private int? b;
        private long? c;
        private double? d;
        private DateTimeOffset? e;
        private decimal? f;
        private LazyJsonObject g;
        private List<int>? h;
        private Dictionary<string, int>? i;
        private byte[]? j;
        private JsonNode? k;

        protected override IModelConverter GetConverter() => ModelConverter.Of<Nullables>("a?,b?,c?,d?,e?,f?,g?,h?,i?,j?,k?");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.Boolean(ref reader, ref a); break;
                case 1: json.Int32(ref reader, ref b); break;
                case 2: json.Int64(ref reader, ref c); break;
                case 3: json.Double(ref reader, ref d); break;
                case 4: json.DateTimeOffset(ref reader, ref e); break;
                case 5: json.Value(ref reader, ref f, JsonTypes.Decimal); break;
                case 6: json.Object(ref reader, ref g); break;
                case 7: json.List(ref reader, ref h, JsonTypes.Int32); break;
                case 8: json.Map(ref reader, ref i, JsonTypes.Int32); break;
                case 9: json.Value(ref reader, ref j, JsonTypes.BytesBase64Url); break;
                case 10: json.Node(ref reader, ref k); break;
            }
        }
    }

    private sealed class Texts : ApiObject
    {
        private List<string>? list;

        public List<string>? List
        {
            get => list;
            set => list = value;
        }

        protected override IModelConverter GetConverter() => ModelConverter.Of<Texts>("list");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader) => json.List(ref reader, ref list, JsonTypes.String);
    }
}
