using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>
/// What each step of the generator allocates for a document of 300 schemas and 100 paths. The bounds are about 15% above the measured bytes.
/// </summary>
public class AllocationTests
{
    private const int Schemas = 300;
    private const int Paths = 100;

    private static readonly string Text = Description();

    [Fact]
    public void Reading_allocates_its_nodes()
    {
        AssertAtMost(2_200_000, () => Read());
    }

    [Fact]
    public void Describing_allocates_its_nouns()
    {
        SourceFile file = Read();

        AssertAtMost(6_300_000, () => Describe(file));
    }

    [Fact]
    public void Translation_allocates_its_model()
    {
        Document document = Describe(Read());

        AssertAtMost(23_500_000, () => Translate(document));
    }

    [Fact]
    public void Emission_allocates_a_multiple_of_its_text()
    {
        EquatableArray<SourceUnit> units = UnitPartitioner.Of(Translate(Describe(Read())));
        int characters = Emit(units);

        Assert.InRange((double)AllocatedBy(() => Emit(units)) / characters, 0, 14);
    }

    private static void AssertAtMost(long most, Action work) => Assert.InRange(AllocatedBy(work), 0, most);

    private static long AllocatedBy(Action work)
    {
        // The first run also creates what all runs share.
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SourceFile Read() => DescriptionText.Read("large.json", Text, CancellationToken.None);

    private static Document Describe(SourceFile file)
    {
        (Document? document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.ReadAndCheck(file, [], CancellationToken.None);
        Assert.Empty(problems);
        return document!;
    }

    private static Api Translate(Document document) => ApiTranslation.Translate(document, new TranslationOptions("Acme"), CancellationToken.None).Api;

    private static int Emit(EquatableArray<SourceUnit> units) => units.SelectMany(ApiEmission.Emit).Sum(file => file.Text.Length);

    private static string Description()
    {
        var text = new StringBuilder("""
            { "openapi": "3.1.0", "info": { "title": "Large", "version": "1" }, "servers": [{ "url": "https://a.test" }], "paths": {
            """);
        for (int i = 0; i < Paths; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                {{(i == 0 ? "" : ",")}}
                "/things{{i}}/{id}": { "get": { "tags": ["Things{{i / 10}}"], "operationId": "getThing{{i}}", "summary": "Returns *thing* {{i}}.",
                  "parameters": [
                    { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "expand_all", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } } ],
                  "responses": {
                    "200": { "description": "The thing.",
                      "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{i}}" } } } },
                    "default": { "description": "An error.",
                      "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing0" } } } }
                  } } }
                """);
        }

        text.Append("}, \"components\": { \"schemas\": {");
        for (int i = 0; i < Schemas; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                {{(i == 0 ? "" : ",")}}
                "Thing{{i}}": { "type": "object",
                  "description": "Thing number {{i}}, see [the guide](https://a.test/guide).\n\nIt has `two` paragraphs.",
                  "required": ["id", "display_name"],
                  "properties": {
                    "id": { "type": "integer", "format": "int64", "minimum": 1 },
                    "display_name": { "type": "string", "maxLength": 40, "description": "The name that users see." },
                    "status": { "type": "string", "enum": ["open", "in_progress", "closed", "v{{i}}"] },
                    "created_at": { "type": "string", "format": "date-time" },
                    "next": { "$ref": "#/components/schemas/Thing{{(i + 1) % Schemas}}" },
                    "tags": { "type": "array", "items": { "type": "string" } },
                    "owner": { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Thing{{(i + 7) % Schemas}}" }] },
                    "place": { "type": "object", "properties": { "latitude": { "type": "number" }, "longitude": { "type": "number" } } } } }
                """);
        }

        return text.Append("} } }").ToString();
    }
}
