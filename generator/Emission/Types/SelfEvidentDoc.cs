using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Removes documentation that only repeats the name of its declaration, such as <c>deleted_plan</c> of <c>DeletedPlan</c>.</summary>
internal static class SelfEvidentDoc
{
    public static DocComment Without(DocComment doc, string name) =>
        doc.Summary is { } summary && LettersAndDigits(summary).SequenceEqual(LettersAndDigits(name)) ? doc with { Summary = null } : doc;

    private static IEnumerable<char> LettersAndDigits(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
