using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Overlays;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>Constants are checked against the description with its overlays.</summary>
public class OverlaidConstraintTests
{
    private static readonly DescriptionFile[] Files =
    [
        new("test.openapi.yaml", """
            openapi: 3.0.3
            info: { title: Pets, version: 1.0.0 }
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: { type: string, maxLength: 5 }
                    code: { type: string, pattern: '^[a-z]+$' }
            """),
        new("test.overlay.yaml", Overlaid.With(
            "{ target: $.components.schemas.Pet.properties.code.pattern, update: '^[0-9]+$' }",
            "{ target: $.components.schemas, update: { Toy: { type: object, properties: { name: { type: string, maxLength: 3 } } } } }"))
        {
            Metadata = new() { ["Overlay"] = "test.overlay.yaml" },
        },
    ];

    [Fact]
    public async Task Constraints_of_an_overlay_are_checked_and_located_in_it()
    {
        var session = new Session(new Project(Files)
        {
            Source = """
                using Acme.App.Test;

                internal static class Program
                {
                    public static object[] Run() =>
                    [
                        new Pet { Name = "A long name", Code = "123" },
                        new Toy { Name = "A long name" },
                        new Pet { Code = "abc" },
                    ];
                }
                """,
            LanguageVersion = LanguageVersion.Latest,
        });
        Assert.Empty(session.WithGenerated.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning));

        IReadOnlyList<Diagnostic> found = await Analyzed.Of(session.WithGenerated, files: Files);

        Assert.Equal(
            [("OAG0602", "test.openapi.yaml", 8), ("OAG0602", "test.overlay.yaml", 4), ("OAG0603", "test.openapi.yaml", 9)],
            found.Select(one => (one.Id, one.AdditionalLocations.Single().GetLineSpan()))
                .Select(one => (one.Id, one.Item2.Path, one.Item2.StartLinePosition.Line)));
        Assert.Contains("[0-9]", found[2].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
