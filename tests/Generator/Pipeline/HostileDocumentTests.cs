using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Descriptions that would exhaust time or memory are generated within limits, and the limits are reported.</summary>
[Collection(AloneCollection.Name)]
public class HostileDocumentTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Hostile, version: '1' }\npaths: {}\n";

    // Processor time of a build and a run of the driver.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private const long MostMemory = 1L << 30;

    /// <summary>Gets descriptions, and the ids of their diagnostics; null if there are none.</summary>
    public static TheoryData<string, Func<string>, string?> Documents => new()
    {
        { "a billion laughs", Laughs, "OAG0105" },
        { "aliases of aliases within themselves", () => Head + "x-a: &a [*a]\n", "OAG0102" },
        { "a composition that doubles forty times", () => Components(Doubling("allOf")), null },
        { "alternatives that double forty times", () => Components(Doubling("oneOf")), null },
        {
            "a chain of 2,000 unions",
            () => Components(
                Enumerable.Range(0, 2_000)
                    .Select(i => $"A{i}: {{ oneOf: [ {{ $ref: '#/components/schemas/A{i + 1}' }}, {{ type: object, properties: {{ p{i}: "
                        + "{ type: string } } } ] }")
                    .Append("A2000: { type: object, properties: { last: { type: string } } }")),
            "OAG0411"
        },
        {
            "a chain of 3,000 references",
            () => Components(
                Enumerable.Range(0, 3_000).Select(i => $"A{i}: {{ $ref: '#/components/schemas/A{i + 1}' }}").Append("A3000: { type: string }")),
            null
        },
        {
            "a circle of 1,000 references",
            () => Components(Enumerable.Range(0, 1_000).Select(i => $"A{i}: {{ $ref: '#/components/schemas/A{(i + 1) % 1_000}' }}")),
            "OAG0207"
        },
        {
            "a circle of compositions",
            () => Components(
                Enumerable.Range(0, 100)
                    .Select(i => $"A{i}: {{ allOf: [ {{ $ref: '#/components/schemas/A{(i + 1) % 100}' }} ], properties: {{ p{i}: {{}} }} }}")),
            null
        },
        {
            "an enum of 50,000 values",
            () => Components(["A: { type: string, enum: [" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => "v" + i)) + "] }"]),
            null
        },
        {
            "a class of 5,000 properties",
            () => Components([
                "A: { type: object, properties: {" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"p{i}: {{ type: string }}")) + "} }",
            ]),
            null
        },
        {
            "a name of a megabyte",
            () => Components([
                $"'{new string('a', 1_000_000)}': {{ type: object, properties: {{ '{new string('b', 1_000_000)}': {{ type: string }} }} }}",
            ]),
            null
        },
        {
            "a description of a megabyte",
            () => Components([$"A: {{ type: object, description: '{string.Concat(Enumerable.Repeat("<b>&*_` ", 125_000))}' }}"]),
            null
        },
        {
            "a pattern that never ends",
            () => Components([
                $"A: {{ type: object, patternProperties: {{ '^({new string('(', 500)}a{string.Concat(Enumerable.Repeat(")*)*", 250))}$': {{ type: "
                    + $"string }}, '^(a+)+$': {{ type: string }} }} }}",
            ]),
            null
        },
        {
            "a path of 2,000 parameters",
            () => "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths:\n  '"
                + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"/{{p{i}}}"))
                + "':\n    get: { responses: {} }\n",
            "OAG0310"
        },
        {
            "inline classes 80 deep",
            () => Components([
                "A: "
                    + string.Concat(Enumerable.Repeat("{ type: object, properties: { a: ", 80))
                    + "{ type: string }"
                    + string.Concat(Enumerable.Repeat(" } }", 80)),
            ]),
            null
        },
        {
            "a chain of 1,000 classes",
            () => Components(
                Enumerable.Range(1, 999)
                    .Select(i => $"A{i}: {{ allOf: [ {{ $ref: '#/components/schemas/A{i - 1}' }}, {{ properties: {{ q: {{}} }} }} ] }}")
                    .Prepend("A0: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }")),
            null
        },
        {
            "a list of itself that a subclass narrows",
            () => Components([
                "L: { type: array, items: { $ref: '#/components/schemas/L' } }",
                "A: { type: object, discriminator: { propertyName: kind }, properties: { kind: {}, x: { $ref: '#/components/schemas/L' } } }",
                "B: { allOf: [ { $ref: '#/components/schemas/A' }, { properties: { x: { type: array, prefixItems: [ { type: string } ] } } } ] }",
            ]),
            "OAG0405"
        },
        {
            "a thousand names of one spelling",
            () => Components(
                Enumerable.Range(0, 1_000).Select(i => $"'a{new string('-', i)}b': {{ type: object, properties: {{ x: {{ type: string }} }} }}")),
            null
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Generation_is_limited_and_reports_the_limit(string what, Func<string> text, string? id)
    {
        var project = new Project(new DescriptionFile("hostile.openapi.yaml", text()));
        Session session = null!;

        // Only the generator: the checks of cached values allocate more than it does.
        Effort effort = Effort.Of(() => session = new Session(project));

        var generated = new GeneratedProject(session.Result, session.WithGenerated);
        Assert.True(effort.Time < Patience && effort.Memory < MostMemory, $"{what} took {effort}.");
        Assert.DoesNotContain(generated.Diagnostics, one => one.Id == "OAG0501");
        if (id is not null)
        {
            Assert.Contains(generated.Diagnostics, one => one.Id == id);
        }
        else
        {
            Assert.DoesNotContain(generated.Diagnostics, static one => one.Severity == DiagnosticSeverity.Error);
            Assert.NotEmpty(generated.Files);
        }
    }

    private static string Laughs()
    {
        var text = new StringBuilder(Head).Append("x-a: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int i = 1; i < 30; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"x-a{i}: &a{i} [*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1}]\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Doubling(string keyword) => Enumerable.Range(0, 40)
        .Select(i => $"A{i}: {{ {keyword}: [ {{ $ref: '#/components/schemas/A{i + 1}' }}, {{ $ref: '#/components/schemas/A{i + 1}' }}, {{ type: "
            + $"object, properties: {{ p{i}: {{ $ref: '#/components/schemas/A{i + 1}' }} }} }} ] }}")
        .Append("A40: { type: object, properties: { last: { type: string } } }");

    private static string Components(IEnumerable<string> schemas) =>
        Head + "components:\n  schemas:\n" + string.Concat(schemas.Select(static schema => "    " + schema + "\n"));
}
