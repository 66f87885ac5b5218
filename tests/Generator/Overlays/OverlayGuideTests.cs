using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Overlays.JsonPath;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

/// <summary>Applies the overlays of <c>docs/overlays.md</c>.</summary>
public partial class OverlayGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "overlays.md"));

    private static readonly string Description = Blocks("yaml").Single(block => block.StartsWith("openapi:", StringComparison.Ordinal));

    public static TheoryData<string> Paths =>
        [.. Rows().Matches(Guide).SelectMany(row => Code().Matches(row.Groups["cell"].Value)).Select(code => code.Groups["text"].Value)];

    [Fact]
    public void The_code_of_the_example_compiles_with_its_overlay()
    {
        string overlay = Blocks("yaml").Single(block => block.StartsWith("overlay:", StringComparison.Ordinal));
        GeneratedProject generated = Compile.Project(new Project(
            new DescriptionFile("shop.yaml", Description),
            new DescriptionFile("shop.overlay.yaml", overlay) { Metadata = new() { ["Overlay"] = "shop" } })
        {
            Source = $$"""
                using System;
                using System.Threading.Tasks;
                using Acme.App.Shop;

                internal static class Program
                {
                    public static async Task<string> Run(ShopClient client)
                    {
                        {{Blocks("csharp").Single().Replace("\n", "\n            ", StringComparison.Ordinal)}}
                        return order.Id + created;
                    }
                }
                """,
        });

        Assert.Empty(generated.Problems);
        Assert.DoesNotContain("debug", string.Concat(generated.Files.Values), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("flush", string.Concat(generated.Files.Values), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_list_of_actions_is_applied_without_problems()
    {
        string[] lists = [.. Blocks("yaml").Where(block => block.StartsWith("- target:", StringComparison.Ordinal))];
        string[] results = [.. lists.Select(list => Result("overlay: 1.1.0\ninfo: { title: T, version: 1.0.0 }\nactions:\n" + list))];

        Assert.Equal(2, lists.Length);
        Assert.Contains("\"maxLength\":20", results[0], StringComparison.Ordinal);
        Assert.DoesNotContain("debug", results[0], StringComparison.Ordinal);
        Assert.Contains("#/components/schemas/Purchase", results[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Order\"", results[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_path_of_the_table_selects_something(string path)
    {
        (JsonPathQuery? query, JsonPathProblem? problem) = JsonPathQuery.Read(path);
        Assert.Null(problem);
        Node root = Overlaid.Read("shop.yaml", Description).Root!;

        Assert.NotEmpty(new JsonPathEvaluator(root, new WorkBudget(TestContext.Current.CancellationToken)).Select(query!, root));
    }

    [Fact]
    public void The_quoted_problem_is_the_one_that_is_reported()
    {
        string quoted = Quote().Match(Guide).Groups["text"].Value;
        string overlay = "overlay: 1.1.0\ninfo: { title: T, version: 1.0.0 }\n\nactions:\n  - target: \"$.paths['/order/{id}']\"\n    remove: true\n";

        Assert.Equal(
            quoted.Replace("names.yaml(5,22)", "specs/1.overlay.yaml(5,21)", StringComparison.Ordinal),
            Overlaid.Describe(Assert.Single(Overlaid.Apply(Description, overlay).Problems)));
    }

    private static string Result(string overlay)
    {
        SourceFile result = Overlaid.Apply(Description, overlay);
        Assert.Empty(result.Problems.Select(Overlaid.Describe));
        return Overlaid.Json(result);
    }

    private static IEnumerable<string> Blocks(string language) => Fences().Matches(Guide)
        .Where(fence => fence.Groups["language"].Value == language)
        .Select(fence => fence.Groups["code"].Value);

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\| (?<cell>`\$.*?`) \| ", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^> (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Quote();
}
