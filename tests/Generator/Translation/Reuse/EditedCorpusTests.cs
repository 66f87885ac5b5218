using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Pipeline;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Reuse;

/// <summary>After any edits, each document of the corpus is translated as if it was new.</summary>
public class EditedCorpusTests
{
    private static readonly string Large = Path.DirectorySeparatorChar + "large" + Path.DirectorySeparatorChar;

    [Fact]
    public void An_edited_document_is_translated_as_a_new_one() =>
        Assert.InRange(Reused(edits: 6, path => !path.Contains(Large, StringComparison.Ordinal)), 5_000, int.MaxValue);

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public void Large_documents_are() =>
        Assert.InRange(Reused(edits: 10, path => path.Contains(Large, StringComparison.Ordinal)), 10_000, int.MaxValue);

    // Returns how many classes and operations were not translated again.
    private static int Reused(int edits, Func<string, bool> filter) => SharedData.Corpus(".json", ".yaml", ".yml").Where(filter).Sum(path =>
        Json(path) is { } json ? Reused(DescriptionEdits.Format(json), new DescriptionEdits(new Random(path.Length)), edits) : 0);

    private static int Reused(string original, DescriptionEdits edits, int count)
    {
        var translation = new EditedTranslation(original);
        int reused = 0;
        string text = original;
        for (int i = 1; i < count; i++)
        {
            text = edits.Edit(i % 4 == 0 || text.Length < 100 ? original : text);
            reused += translation.Edit(text);
        }

        return reused;
    }

    private static JsonNode? Json(string path) =>
        DescriptionText.Read(path, File.ReadAllText(path), CancellationToken.None) is { IsWellFormed: true, Root: { } root }
            ? NodeText.ToJson(root)
            : null;
}
