using System.Text.Json;
using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests that validation reaches what the properties of an object contain.</summary>
public class CheckedMemberTests
{
    [Theory]
    [InlineData("""{"color":"red","part":{"color":"red"},"free":{"color":"red"}}""", "")]
    [InlineData("""{"color":"mauve"}""", "/color enum")]
    [InlineData("""{"part":{"color":"mauve"}}""", "/part/color enum")]
    [InlineData("""{"part":{"part":{"color":"mauve"},"color":"mauve"}}""", "/part/color enum, /part/part/color enum")]
    [InlineData("""{"maybe":{"color":"mauve"}}""", "/maybe/color enum")]
    [InlineData("""{"maybe":null,"maybeColor":null}""", "")]
    [InlineData("""{"maybeColor":"mauve"}""", "/maybeColor enum")]
    [InlineData("""{"maybeColor":"red"}""", "")]
    [InlineData("""{"parts":[{"color":"red"},{"color":"mauve"}]}""", "/parts/1/color enum")]
    [InlineData("""{"colors":["mauve","red","pink"]}""", "/colors/0 enum, /colors/2 enum")]
    [InlineData("""{"named":{"a/b":{"color":"mauve"}}}""", "/named/a~1b/color enum")]
    [InlineData("""{"list":["mauve"],"numbers":[1]}""", "")]
    [InlineData("""{"free":{"color":"mauve"}}""", "")]
    public void Unknown_values_are_found_in_each_kind_of_property(string json, string violations) =>
        Assert.Equal(
            violations,
            string.Join(", ", JsonText.Read(json, JsonObjectConverter<Crate>.Instance.Reader).Validate().Select(one => $"{one.Path} {one.Keyword}")));

    private readonly struct Color(string text) : ITextValue<Color>
    {
        public bool IsKnown => OpenEnumConverter<Color>.Instance.Values.Find(text) >= 0;

        public object CreateConverter() => new TextEnumConverter<Color>(",red,blue");

        public Color Create(string text) => new(text);

        public override string ToString() => text;
    }

    private sealed class Crate : ApiObject
    {
        private Color? color;
        private Crate? part;
        private Optional<Crate?> maybe;
        private Optional<Color?> maybeColor;
        private List<Crate>? parts;
        private List<Color>? colors;
        private Dictionary<string, Crate>? named;
        private List<string>? list;
        private List<int>? numbers;
        private Crate? free;

        protected override IModelConverter GetConverter() =>
            ModelConverter.Of<Crate>("color,part,maybe?,maybeColor?,parts,colors,named,list,numbers,free~");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0: json.Value(ref reader, ref color, OpenEnumConverter<Color>.Instance); break;
                case 1: json.Value(ref reader, ref part, JsonObjectConverter<Crate>.Instance); break;
                case 2: json.Optional(ref reader, ref maybe, JsonObjectConverter<Crate>.Instance); break;
                case 3: json.Optional(ref reader, ref maybeColor, OpenEnumConverter<Color>.Instance); break;
                case 4: json.List(ref reader, ref parts, JsonObjectConverter<Crate>.Instance); break;
                case 5: json.List(ref reader, ref colors, OpenEnumConverter<Color>.Instance); break;
                case 6: json.Map(ref reader, ref named, JsonObjectConverter<Crate>.Instance); break;
                case 7: json.List(ref reader, ref list, JsonTypes.String); break;
                case 8: json.List(ref reader, ref numbers, JsonTypes.Int32); break;
                case 9: json.Value(ref reader, ref free, JsonObjectConverter<Crate>.Instance); break;
            }
        }
    }
}
