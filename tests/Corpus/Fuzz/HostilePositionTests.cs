using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.Fuzz;
using Truto.Generated.Fuzz.Targets;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Fuzz;

/// <summary>Hostile text in each name and value of a description that uses all features.</summary>
public class HostilePositionTests
{
    private const string Evil = "class Evil { }";

    public static TheoryData<string> Texts =>
    [
        "\"; } } " + Evil + " // \\\" */ /* </summary> ]]> --> {0} {evil} $\"{1}\" \"\"\"",
        "a\r\n" + Evil + "\r#error x\n/// <evil>\u2028" + Evil + "\u2029#error\u0085\0 \ud800 \u202e\u2066\u200b\ufeff \udc00",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_text_does_not_become_code(string hostile) => Check(hostile, each: 15);

    [Theory(Explicit = true)]
    [MemberData(nameof(Texts))]
    public void Hostile_text_does_not_become_code_in_any_position(string hostile) => Check(hostile, each: 1);

    private static void Check(string hostile, int each)
    {
        string seed = DescriptionTarget.Everything;
        int positions = Positions(JsonNode.Parse(seed)!).Count();
        Assert.InRange(positions, 500, 5_000);

        Parallel.For(0, positions / each, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            int position = (index * each) + (hostile.Length % each);
            JsonNode document = JsonNode.Parse(seed)!;
            string place = Positions(document).ElementAt(position).Put(hostile);
            foreach (SyntaxTree file in EmittedCode.Files(Text(document, hostile)))
            {
                Assert.True(!file.GetDiagnostics().Any(), $"{place}: {file.GetDiagnostics().FirstOrDefault()}");
                Assert.DoesNotContain(
                    file.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>(), static type => type.Identifier.Text == "Evil");
                Assert.True(
                    file
                        .ToString()
                        .All(static unit => unit == '\n'
                            || (!char.IsControl(unit) && unit is not ('\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200b' or '\ufeff'))),
                    place);
            }
        });
    }

    // System.Text.Json does not write lone surrogates, so a placeholder is replaced in the JSON text.
    private static string Text(JsonNode document, string hostile) =>
        document
            .ToJsonString()
            .Replace("hostile-stand-in", string.Concat(hostile.Select(static unit => $"\\u{(int)unit:x4}")), StringComparison.Ordinal);

    private static IEnumerable<Position> Positions(JsonNode node)
    {
        IEnumerable<(string? Name, int Index, JsonNode? Value)> inner = node switch
        {
            JsonObject members => members.Select(static member => ((string?)member.Key, 0, member.Value)),
            JsonArray items => items.Select(static (item, index) => ((string?)null, index, item)),
            _ => [],
        };
        foreach ((string? name, int index, JsonNode? value) in inner.ToList())
        {
            if (name is not null)
            {
                yield return new Position(node, name, index, IsName: true);
            }

            if (value is JsonValue text && text.TryGetValue(out string? _))
            {
                yield return new Position(node, name, index, IsName: false);
            }
            else if (value is not null)
            {
                foreach (Position position in Positions(value))
                {
                    yield return position;
                }
            }
        }
    }

    private sealed record Position(JsonNode Owner, string? Name, int Index, bool IsName)
    {
        public string Put(string hostile)
        {
            string key = Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string place = $"{Owner.GetPath()} {key} {(IsName ? "as a name" : "as a value")}: {hostile}";
            if (Name is null)
            {
                Owner[Index] = "hostile-stand-in";
            }
            else if (IsName)
            {
                JsonNode? value = Owner[Name];
                Owner.AsObject().Remove(Name);
                Owner["hostile-stand-in"] = value;
            }
            else
            {
                Owner[Name] = "hostile-stand-in";
            }

            return place;
        }
    }
}
