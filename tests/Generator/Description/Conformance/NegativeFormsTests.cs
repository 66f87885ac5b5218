using System.Globalization;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>What the specification does not allow is reported once, at its place, and keeps nothing from being generated.</summary>
public class NegativeFormsTests
{
    public static TheoryData<string, string> Rows => [.. Forms.Negative.SelectMany(
        form => form.Versions.Split(' ').Select(version => (form.Name, version)))];

    [Fact]
    public void Field_names_are_unique() => Assert.Equal(Forms.Negative.Count(), Forms.Negative.Select(form => form.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_violation_is_reported_at_its_location(string name, string version)
    {
        Form form = Forms.Negative.Single(one => one.Name == name);
        string text = form.Text(version);

        IEnumerable<string> problems = ProblemsOf(text).Select(problem => Shown(problem, text, form.FirstLine));

        Assert.Equal(form.Problems.Order(StringComparer.Ordinal), problems.Order(StringComparer.Ordinal));
    }

    /// <summary>Of reading and translation.</summary>
    internal static IReadOnlyList<DiagnosticInfo> ProblemsOf(string text, string path = "test.openapi.yaml")
    {
        SourceFile file = DescriptionText.Read(path, text, CancellationToken.None);
        Assert.Empty(file.Problems);
        (Document? document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.ReadAndCheck(file, [], CancellationToken.None);
        return [.. problems.Concat(ApiTranslation.Translate(document!, new TranslationOptions("Acme"), CancellationToken.None).Problems)];
    }

    // Of an object its start is enough, unless it is short.
    private static string Shown(DiagnosticInfo problem, string source, int firstLine)
    {
        string text = source.Substring(problem.Location.Start, problem.Location.Length);
        string shown = text.StartsWith('{') ? "{" : text;
        return string.Create(CultureInfo.InvariantCulture, $"{problem.Location.StartLine - firstLine + 1} {problem.Id} {shown}");
    }
}
