using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.IntelliSense.Picture;
using Xunit;

namespace Truto.Generated.Tests.IntelliSense;

/// <summary>The pictures of the README show what editors show today.</summary>
public sealed class EditorPictureTests
{
    private const string Update =
        "UPDATE_PICTURES=1 dotnet test --project tests/IntelliSense/Truto.Generated.Tests.IntelliSense.csproj -- --filter-class *EditorPictureTests";

    // The list of an editor also has what every object has.
    private static readonly HashSet<string> OfObject = [.. typeof(object).GetMethods().Select(method => method.Name)];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_picture_of_the_editor_is_current(string theme)
    {
        string drawn = (await Show()).Draw(theme == "dark" ? Palette.Dark : Palette.Light);
        string path = Repository.PathOf("docs", "images", $"editor-{theme}.svg");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await File.WriteAllTextAsync(path, drawn, TestContext.Current.CancellationToken);
        }

        string kept = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.True(drawn == kept, $"{path} differs from what editors show. Draw it again: {Update}");
    }

    private static async Task<EditorPicture> Show()
    {
        const string source = """
            using Acme.Shop;

            var shop = new ShopClient();
            Order order = await shop.Orders.GetAsync("o_1");

            if (order.Status == OrderStatus.Open)
                await shop.Orders.$$
            """;
        string path = Repository.PathOf("tests", "IntelliSense", "Picture", "shop.yaml");
        using var editor = new Editor(path);
        Diagnostic problem = Assert.Single(await editor.Problems(), each => each.Severity == DiagnosticSeverity.Warning);
        string[] completions = [.. (await editor.Complete(source)).Where(name => !OfObject.Contains(name))];
        Assert.Contains("CancelAsync", completions);

        string[] before = source[..source.IndexOf("$$", StringComparison.Ordinal)].Split('\n');
        string shown = source.Replace("$$", "", StringComparison.Ordinal);
        string[] yaml = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n');
        return new EditorPicture(
            yaml,
            FirstLine: Array.IndexOf(yaml, "  schemas:"),
            problem,
            Runs.OfCSharp(shown, await editor.Classify(source)),
            Caret: (before.Length - 1, before[^1].Length),
            completions,
            await editor.DescribeFirst(source));
    }
}
