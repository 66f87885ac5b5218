using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>What the specification allows is not reported; and every object is visited.</summary>
public class CompleteDescriptionTests
{
    public static TheoryData<string> Versions => ["2.0", "3.0.3", "3.1.0", "3.2.0"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_description_with_every_object_has_no_violations(string version)
    {
        IEnumerable<DiagnosticInfo> problems = NegativeFormsTests.ProblemsOf(CompleteDescriptions.Of(version));

        Assert.Empty(problems.Where(problem => string.CompareOrdinal(problem.Id, "OAG0299") < 0).Select(Shown));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_unknown_field_is_reported_in_every_object(string version)
    {
        SourceFile file = DescriptionText.Read("test.openapi.yaml", CompleteDescriptions.Of(version), CancellationToken.None);
        var extended = new SourceFile(file.Path, file.Lines, WithUnknownFields(file.Root!), []);

        IEnumerable<DiagnosticInfo> problems = OpenApiReader.ReadAndCheck(extended, [], CancellationToken.None).Problems;

        OpenApiVersion version1 = Enum.Parse<OpenApiVersion>("V" + version[..3].Replace('.', '_'));
        IEnumerable<string> expected = Enum.GetValues<ObjectKind>()
            .Where(kind => kind is not (ObjectKind.Schema or ObjectKind.Discriminator) || version != "2.0")
            .Select(kind => FixedFields.Table(kind, version1))
            .Where(table => table.Names.Any() && table.Noun != "a schema")
            .Select(table => table.Noun);
        Assert.Equal(
            expected.Distinct().Order(StringComparer.Ordinal),
            problems.Where(problem => problem.Id == "OAG0231").Select(problem => problem.Arguments[1]).Distinct().Order(StringComparer.Ordinal));
    }

    private static Node WithUnknownFields(Node node) => node switch
    {
        ObjectNode map => new ObjectNode(
            map.Range,
            [
                .. map.Members.Select(member => new Member(member.Name, member.NameRange, WithUnknownFields(member.Value))),
                new Member("zzzzzzzzz", map.Range, new ScalarNode(map.Range, ScalarKind.Null, "null")),
            ]),
        ArrayNode list => new ArrayNode(list.Range, [.. list.Items.Select(WithUnknownFields)]),
        _ => node,
    };

    private static string Shown(DiagnosticInfo problem) => $"{problem.Location.StartLine + 1}: {problem.Id} {string.Join(" | ", problem.Arguments)}";
}
