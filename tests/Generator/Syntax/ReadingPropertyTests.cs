using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;
using Truto.Generated.SourceGeneration.Syntax.Yaml;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlStream = YamlDotNet.RepresentationModel.YamlStream;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>What holds for any value and any text.</summary>
public class ReadingPropertyTests
{
    // Indicators of both languages among ordinary letters, so that every rule about them is met.
    private const string Alphabet = "ab01 .:-?#,[]{}&*!|>'\"%@`~<=\\/\t\né\u2028";

    private static readonly ScalarStyle[] Styles = [ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted, ScalarStyle.Literal, ScalarStyle.Folded];

    private static readonly JsonSerializerOptions Compact = new();

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Alphabet]);

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Text.Select(s => (object?)s),
        Gen.Int.Select(i => (object?)i),
        Gen.Double.Where(double.IsFinite).Select(d => (object?)d),
        Gen.Bool.Select(b => (object?)b),
        Gen.Const((object?)null));

    [Fact]
    public void Any_JSON_value_is_read_back_from_JSON_and_as_YAML_in_flow_style() => Value(3).Sample(value =>
    {
        foreach (JsonSerializerOptions options in new[] { Compact, Indented })
        {
            string text = JsonSerializer.Serialize(value, options);
            using var expected = JsonDocument.Parse(text);
            foreach (SourceFile file in new[] { JsonReader.Read("a.json", text, default), YamlReader.Read("a.yaml", text, default) })
            {
                Assert.True(file.IsWellFormed, text);
                Assert.Null(NodeText.Difference(file.Root!, expected.RootElement));
            }
        }
    });

    [Fact]
    public void The_text_in_the_range_of_a_scalar_is_that_scalar() => Value(3).Sample(value =>
    {
        string text = JsonSerializer.Serialize(value, Indented);
        foreach (ScalarNode scalar in NodeText.All(JsonReader.Read("a.json", text, default).Root!).OfType<ScalarNode>())
        {
            string piece = text.Substring(scalar.Range.Start, scalar.Range.Length);
            var again = (ScalarNode)JsonReader.Read("b.json", piece, default).Root!;
            Assert.Equal((scalar.Kind, scalar.Text), (again.Kind, again.Text));
        }
    });

    [Fact]
    public void YAML_written_by_YamlDotNet_is_read_back() => YamlValue(3).Sample(written =>
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(written)).Save(writer, assignAnchors: false);
        string text = writer.ToString();

        SourceFile file = YamlReader.Read("a.yaml", text, default);
        Assert.True(file.IsWellFormed, $"{string.Join(", ", file.Problems)} in\n{text}");
        string? difference = YamlDotNetTree.Difference(file.Root!, written);
        Assert.True(difference is null, $"{difference} in\n{text}");
    });

    [Fact]
    public void Readers_never_throw_and_report_ranges_inside_it() => Gen.Select(Gen.String[Alphabet], Gen.String[Alphabet]).Sample((first, second) =>
    {
        string text = "a:\n  - " + first + "\n  b: " + second;
        (SourceFile File, string Text)[] read =
        [
            (JsonReader.Read("a.json", first, default), first), (YamlReader.Read("a.yaml", first, default), first),
            (YamlReader.Read("a.yaml", text, default), text),
        ];
        foreach ((SourceFile file, string whole) in read)
        {
            Assert.Equal(file.IsWellFormed, !file.Problems.Any(p => p.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
            Assert.All(file.Problems, p => Assert.InRange(p.Location.Start + p.Location.Length, p.Location.Start, whole.Length));
            Assert.All(file.Root is null ? [] : NodeText.All(file.Root), node => Assert.InRange(node.Range.End, node.Range.Start, whole.Length));
        }
    });

    private static Gen<object?> Value(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Value(depth - 1).Array[0, 5].Select(items => (object?)items),
        Gen.Select(Text, Value(depth - 1)).Array[0, 20].Select(
            members => (object?)members.DistinctBy(m => m.Item1).ToDictionary(m => m.Item1, m => m.Item2)));

    private static Gen<YamlNode> YamlValue(int depth)
    {
        Gen<string> text = Gen.String[Gen.Char[Alphabet], 0, 12];
        Gen<YamlNode> scalar = Gen.Select(text, Gen.Int[0, Styles.Length - 1]).Select(
            (s, i) => (YamlNode)new YamlScalarNode(s) { Style = Writable(s, Styles[i]) });
        return depth == 0 ? scalar : Gen.OneOf(
            scalar,
            Gen.Select(YamlValue(depth - 1).Array[0, 4], Gen.Bool).Select((items, flow) =>
                (YamlNode)new YamlSequenceNode(items)
                {
                    Style = flow ? YamlDotNet.Core.Events.SequenceStyle.Flow : YamlDotNet.Core.Events.SequenceStyle.Block,
                }),
            Gen.Select(Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 8], YamlValue(depth - 1)).Array[0, 4], Gen.Bool).Select((members, flow) =>
                (YamlNode)new YamlMappingNode(members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create<YamlNode, YamlNode>(m.Item1, m.Item2)))
                {
                    Style = flow ? YamlDotNet.Core.Events.MappingStyle.Flow : YamlDotNet.Core.Events.MappingStyle.Block,
                }));
    }

    // YamlDotNet writes some texts wrongly: those of several lines in single quotes, and those that begin or end with
    // a space in block style. It counts U+2028 as a line break, as YAML 1.1 did.
    private static ScalarStyle Writable(string text, ScalarStyle style)
    {
        bool safe = style == ScalarStyle.SingleQuoted ? !text.Contains('\n') : text.Length > 0 && text[0] > ' ' && text[^1] > ' ';
        return safe && !text.Contains('\u2028') ? style : ScalarStyle.DoubleQuoted;
    }
}
