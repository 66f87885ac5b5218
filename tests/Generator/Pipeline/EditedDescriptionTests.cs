using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Overlays;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>After any edits, the generator returns what it returns for the edited text alone.</summary>
public class EditedDescriptionTests
{
    private const string Path = "edited.openapi.json";

    private const string Composed = """
        openapi: 3.1.0
        info: { title: Composed, version: 1.0.0 }
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - { name: sort_order, in: query, schema: { type: string, enum: [asc, desc] } }
                - { name: page_size, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
              responses:
                '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/PetList' } } } }
                default: { description: Problem., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            post:
              operationId: createPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '201': { description: Created. } }
        components:
          schemas:
            PetList: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, next: { type: string } } }
            Pet:
              type: object
              required: [kind, name, other]
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
              properties: { kind: { type: string }, name: { type: string, minLength: 1 }, sort_order: { type: string, enum: [asc, desc] } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }] }
            Owner: { oneOf: [{ $ref: '#/components/schemas/Person' }, { $ref: '#/components/schemas/Company' }, { type: 'null' }] }
            Person:
              type: object
              required: [first_name]
              properties: { first_name: { type: string }, home: { $ref: '#/components/schemas/Place' } }
            Company: { type: object, properties: { legal_name: { type: string }, seat: { $ref: '#/components/schemas/Place' } } }
            Place: { type: object, properties: { country_code: { type: string, pattern: '^[A-Z]{2}$' } }, additionalProperties: { type: string } }
            Problem: { type: object, properties: { title: { type: string }, status: { type: integer, const: 5 } } }

        """;

    public static TheoryData<string, string> Descriptions => new()
    {
        { "shop", Shop.Text },
        { "composed", Composed },
        { "built-in", File.ReadAllText(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml")) },
    };

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void An_edited_description_generates_what_a_new_one_does(string name, string text)
    {
        var random = new Random(name.Length);
        var edits = new DescriptionEdits(random);
        string original = DescriptionEdits.Format(Json(text));
        (string edited, string current) = (original, original);
        var session = new Session(new Project(new DescriptionFile(Path, edited)));
        for (int i = 0; i < 30; i++)
        {
            // Sometimes the description is broken for a moment, and sometimes all edits are undone.
            string next = random.Next(8) switch
            {
                0 => edited.Insert(random.Next(edited.Length), "\""),
                1 => original,
                2 => edited + "\n",
                _ => edits.Edit(edited),
            };
            if (next == current)
            {
                continue;
            }

            session.Edit(Path, _ => next);

            Assert.Equal(Output(new Session(new Project(new DescriptionFile(Path, next)))), Output(session));
            current = next;
            edited = IsJson(next) ? next : edited;
        }
    }

    /// <summary>What an overlay adds is located in its file, also what is wrong with it.</summary>
    [Fact]
    public void An_edited_description_with_an_overlay_generates_what_a_new_one_does()
    {
        var random = new Random(7);
        var edits = new DescriptionEdits(random);
        string original = DescriptionEdits.Format(Json(Composed));
        string text = original;
        var session = new Session(ProjectOf(text));
        for (int i = 0; i < 20; i++)
        {
            string next = edits.Edit(i % 5 == 4 ? original : text);
            session.Edit(Path, _ => next);

            Assert.Equal(Output(new Session(ProjectOf(next))), Output(session));
            text = next;
        }

        static Project ProjectOf(string text) => new(new DescriptionFile(Path, text), new DescriptionFile(
            "edited.overlay.yaml",
            Overlaid.With(
                "{ target: $.components.schemas.Place, update: { descripton: Misspelled., properties: { zip: { type: text, format: date } } } }",
                "{ target: $.paths['/pets'].get, update: { sumary: Misspelled. } }"))
        {
            Metadata = new() { ["Overlay"] = "edited.overlay.yaml" },
        });
    }

    private static JsonNode Json(string yaml) =>
        NodeText.ToJson(DescriptionText.Read("a.yaml", yaml, TestContext.Current.CancellationToken).Root!)!;

    private static bool IsJson(string text) => DescriptionText.Read(Path, text, TestContext.Current.CancellationToken).IsWellFormed;

    private static string Output(Session session) => string.Join(
        "\n",
        session.Result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => source.HintName + "\n" + source.SourceText)
            .Concat(session.Diagnostics.Select(diagnostic => diagnostic.ToString() + " " + diagnostic.Location.SourceSpan))
            .Append(session.Diagnostics.Length.ToString(CultureInfo.InvariantCulture)));
}
