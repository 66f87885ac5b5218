using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class JsonMemberTests
{
    private const string Whole = """
        {"a":true,"b":1,"c":2,"d":0.5,"e":1.10,"f":"2026-03-02T00:00:00Z","g":{"x":1},"h":[1,2],
        "i":{"k":3},"j":"AQI","k":"x","l":"y","m":4,"n":"z","o":5}
        """;

    [Theory]
    [InlineData(Whole, Whole)]
    [InlineData("{}", """{"k":null}""")]
    [InlineData("""{"k":null,"n":"","o":""}""", """{"k":null,"n":"","o":""}""")]
    [InlineData("""{"k":null,"n":null,"o":null}""", """{"k":null,"n":"","o":""}""")]
    [InlineData("""{"a":null,"d":null,"h":null,"j":null,"k":null,"l":null,"m":null}""", """{"k":null,"l":null,"m":null}""")]
    [InlineData("""{"l":"x","l":null,"m":1,"m":null,"k":"x","k":null}""", """{"k":null,"l":null,"m":null}""")]
    public void Values_are_preserved_in_a_round_trip(string json, string written)
    {
        All all = JsonText.Read(json, JsonObjectConverter<All>.Instance.Reader, JsonReadContext.Partial);

        Assert.Equal(written.ReplaceLineEndings(""), JsonText.Write(all, JsonObjectConverter<All>.Instance.Write));
    }

    private sealed class All : ApiObject
    {
        private bool? a;
        private int? b;
        private long? c;
        private double? d;
        private decimal? e;
        private DateTimeOffset? f;
        private LazyJsonObject g;
        private List<int>? h;
        private Dictionary<string, int>? i;
        private byte[]? j;
        private string? k;
        private Optional<string?> l;
        private Optional<int?> m;
        private Optional<string?> n;
        private Optional<int?> o;

        protected override IModelConverter GetConverter() => ModelConverter.Of<All>("a,b,c,d,e,f,g,h,i,j,k!?,l?,m?,n?,o?");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.Boolean(ref reader, ref a); break;
                case 1: json.Int32(ref reader, ref b); break;
                case 2: json.Int64(ref reader, ref c); break;
                case 3: json.Double(ref reader, ref d); break;
                case 4: json.Value(ref reader, ref e, JsonTypes.Decimal); break;
                case 5: json.DateTimeOffset(ref reader, ref f); break;
                case 6: json.Object(ref reader, ref g); break;
                case 7: json.List(ref reader, ref h, JsonTypes.Int32); break;
                case 8: json.Map(ref reader, ref i, JsonTypes.Int32); break;
                case 9: json.Value(ref reader, ref j, JsonTypes.BytesBase64Url); break;
                case 10: json.String(ref reader, ref k); break;
                case 11: json.Optional(ref reader, ref l, JsonTypes.String); break;
                case 12: json.Optional(ref reader, ref m, JsonTypes.Int32); break;
                case 13: json.Clearable(ref reader, ref n, JsonTypes.String); break;
                case 14: json.Clearable(ref reader, ref o, JsonTypes.Int32); break;
            }
        }
    }
}
