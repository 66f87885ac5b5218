using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Sections;

public class DocumentSectionsTests
{
    private const string Text = """
        openapi: 3.1.0
        info: { title: Sections, version: "1" }
        paths:
          /a: { get: { responses: { '200': { $ref: '#/components/responses/R' } } } }
          /b: { get: { responses: { '200': { description: '' } } } }
        components:
          responses: { R: { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/S/properties/p' } } } } }
          schemas:
            S: { type: object, properties: { p: { type: string } } }
            T: { type: object, properties: { q: { $ref: '#/components/schemas/Missing' } } }
            U: { type: integer }
          securitySchemes: { token: { type: http, scheme: bearer } }

        """;

    [Theory]
    [InlineData("type: string", "type: number", "/b, T, U")]
    [InlineData("type: integer", "type: number", "/a, /b, R, S, T")]
    [InlineData("    T:", "    Missing: { type: string }\n    T:", "/a, /b, R, S, U")]
    [InlineData("    U: { type: integer }\n", "", "/a, /b, R, S, T")]
    [InlineData("  /b:", "  /c:", "/a, R, S, T, U")]
    [InlineData("scheme: bearer", "scheme: basic", "")]
    [InlineData("title: Sections", "title: Others", "")]
    [InlineData("paths:", "# Comment\npaths:", "/a, /b, R, S, T, U")]
    public void Sections_are_unchanged_if_nothing_changed_that_they_refer_to(string old, string changed, string unchanged) =>
        Assert.Equal(unchanged, Unchanged(Text, Text.Replace(old, changed, StringComparison.Ordinal)));

    /// <summary>What these sections depend on does not follow from their references.</summary>
    [Theory]
    [InlineData("discriminator: { propertyName: kind }")]
    [InlineData("$id: https://example.com/u")]
    [InlineData("$anchor: u")]
    [InlineData("$dynamicRef: '#u'")]
    [InlineData("$ref: other.yaml")]
    [InlineData("$ref: '#u'")]
    [InlineData("$ref: '#/components/schemas/S%20S'")]
    [InlineData("$ref: '#/info'")]
    public void Open_sections_are_always_changed(string keyword)
    {
        string text = Text.Replace("U: { type: integer }", "U: { type: integer, " + keyword + " }", StringComparison.Ordinal);

        Assert.Equal("/a, /b, R, S, T", Unchanged(text, text + "# Comment\n"));
    }

    [Fact]
    public void Excluded_sections_count_as_changed()
    {
        DocumentSections earlier = DocumentSections.Of(Read(Text).Node, earlier: null);

        HashSet<SectionKey> unchanged = DocumentSections.Of(Read(Text).Node, earlier)
            .UnchangedSince(earlier, [new SectionKey("components", "schemas", "S")]);

        Assert.Equal("/b, T, U", NamesOf(unchanged));
    }

    [Fact]
    public void Locations_are_in_the_section_that_starts_before_them()
    {
        Document document = Read(Text);
        DocumentSections sections = DocumentSections.Of(document.Node, earlier: null);
        Schema schema = document.Components.Schemas[0].Schema;

        Assert.Equal(
            "/b, S",
            NamesOf(sections.At(document.File, [document.Paths[1].Operations[0].Location, schema.Properties[0].Schema.Location])));
        Assert.Empty(sections.At(document.File, [document.Location]));
    }

    [Theory]
    [InlineData("#/components/schemas/S", true)]
    [InlineData("#/paths/~1a/get/responses/200", false)]
    [InlineData("#u", false)]
    public void References_to_other_places_than_components_are_known(string reference, bool isComponent)
    {
        string text = Text.Replace("type: integer", $"$ref: '{reference}'", StringComparison.Ordinal);

        Assert.Equal(isComponent, DocumentSections.Of(Read(text).Node, earlier: null).RefersToComponentsOnly);
    }

    [Theory]
    [InlineData("$id: https://example.com/u", true)]
    [InlineData("$anchor: u", true)]
    [InlineData("title: $id", false)]
    public void Identifiers_are_known(string keyword, bool hasIdentifiers)
    {
        string inside = Text.Replace("type: integer", keyword, StringComparison.Ordinal);
        string outside = Text.Replace("title: Sections", keyword, StringComparison.Ordinal);

        Assert.Equal(hasIdentifiers, DocumentSections.Of(Read(inside).Node, earlier: null).HasIdentifiers);
        Assert.Equal(hasIdentifiers, DocumentSections.Of(Read(outside).Node, earlier: null).HasIdentifiers);
        Assert.True(DocumentSections.Of(Read("$self: https://example.com/\n" + Text).Node, earlier: null).HasIdentifiers);
    }

    private static string Unchanged(string before, string after)
    {
        DocumentSections earlier = DocumentSections.Of(Read(before).Node, earlier: null);
        return NamesOf(DocumentSections.Of(Read(after).Node, earlier).UnchangedSince(earlier, []));
    }

    private static string NamesOf(IEnumerable<SectionKey> sections) =>
        string.Join(", ", sections.Select(section => section.Name).Order(StringComparer.Ordinal));

    private static Document Read(string text) =>
        OpenApiReader.Read(DescriptionText.Read("sections.yaml", text, CancellationToken.None), [], CancellationToken.None).Document!;
}
