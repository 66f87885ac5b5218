using System.Text.Json;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;
using Xunit;

namespace Truto.Generated.Tests.Generator.Syntax;

/// <summary>JSONTestSuite: inputs called y_ are JSON, n_ are not, i_ may be either.</summary>
public class JsonConformanceTests
{
    [Fact]
    public void Valid_texts_are_read_as_System_Text_Json_reads_them()
    {
        var wrong = new List<string>();
        foreach ((string name, string input) in Cases('y'))
        {
            SourceFile file = Read(input);
            using var expected = JsonDocument.Parse(input);
            if (!file.IsWellFormed || file.Root is null || NodeText.Difference(file.Root, expected.RootElement) is not null)
            {
                wrong.Add(name);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Invalid_texts_are_rejected_with_a_location_inside_the_text()
    {
        var wrong = new List<string>();
        foreach ((string name, string input) in Cases('n'))
        {
            SourceFile file = Read(input);
            if (file.IsWellFormed || file.Problems.Count == 0 || !file.Problems.All(p => IsInside(p.Location, input)))
            {
                wrong.Add(name);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Implementation_defined_texts_never_throw()
    {
        foreach ((_, string input) in Cases('i'))
        {
            SourceFile file = Read(input);
            Assert.Equal(file.IsWellFormed, file.Root is not null && file.Problems.Count == 0);
        }
    }

    private static bool IsInside(SourceLocation place, string text) =>
        place.Start >= 0 && place.Start + place.Length <= text.Length && place.StartLine >= 0 && place.StartColumn >= 0;

    private static SourceFile Read(string text) => JsonReader.Read("a.json", text, CancellationToken.None);

    private static List<(string Name, string Input)> Cases(char kind)
    {
        using var suite = JsonDocument.Parse(File.ReadAllText(SharedData.Path("conformance", "json", "parsing.json")));
        var cases = suite.RootElement.EnumerateArray()
            .Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("input").GetString()!))
            .Where(c => c.Item1[0] == kind)
            .ToList();
        Assert.NotEmpty(cases);
        return cases;
    }
}
