using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Types;

/// <summary><c>Validate()</c> of generated types reports violations.</summary>
public class ValidateTests
{
    private const string Pet = """
        "Pet": {
          "type": "object", "required": ["name", "owner", "id", "secret"], "minProperties": 1,
          "properties": {
            "id": { "type": "string", "readOnly": true },
            "secret": { "type": "string", "writeOnly": true },
            "name": { "type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[a-z]+$" },
            "age": { "type": "integer", "minimum": 0, "exclusiveMaximum": 100 },
            "price": { "type": "number", "multipleOf": 0.1 },
            "tags": { "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": { "type": "string", "maxLength": 3 } },
            "boxes": { "type": "array", "uniqueItems": true, "items": { "type": "object", "properties": { "a": { "type": "number" } } } },
            "labels": { "type": "object", "maxProperties": 1, "additionalProperties": { "type": "string", "minLength": 1 } },
            "state": { "type": "string", "enum": ["open", "done"] },
            "states": { "type": "array", "items": { "$ref": "#/components/schemas/State" } },
            "owner": { "$ref": "#/components/schemas/Owner" },
            "friends": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
            "by_name": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Owner" } },
            "rows": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/components/schemas/Owner" } } },
            "note": { "type": ["string", "null"], "maxLength": 2 },
            "either": {
              "x-csharp-type-name": "PetEither",
              "oneOf": [{ "type": "string", "maxLength": 2 }, { "type": "integer", "minimum": 5 }, { "$ref": "#/components/schemas/Owner" }]
            },
            "pair": {
              "type": "array",
              "minItems": 2,
              "maxItems": 3,
              "prefixItems": [{ "type": "string", "minLength": 1 }, { "$ref": "#/components/schemas/Owner" }],
              "items": { "$ref": "#/components/schemas/Owner" }
            },
            "places": {
              "type": "array",
              "uniqueItems": true,
              "minItems": 3,
              "prefixItems": [
                { "type": "number" },
                { "type": "integer" },
                { "$ref": "#/components/schemas/Owner" },
                { "$ref": "#/components/schemas/Owner" }
              ],
              "items": false
            }
          }
        },
        "State": { "type": "string", "enum": ["a", "b"] },
        "Owner": {
          "type": "object",
          "required": ["email"],
          "properties": { "email": { "type": "string", "maxLength": 4 }, "pet": { "$ref": "#/components/schemas/Pet" } }
        }
        """;

    private static readonly (string Change, string Violations)[] Changes =
    [
        ("", ""),
        ("pet.Name = null!;", "/name required"),
        ("pet.Name = \"a\";", "/name minLength"),
        ("pet.Name = \"abcdef\";", "/name maxLength"),
        ("pet.Name = \"A1\";", "/name pattern"),
        ("pet.Secret = null!;", "/secret required"),
        ("pet.Age = 0; pet.Price = 0.3;", ""),
        ("pet.Age = -1; pet.Price = 0.35;", "/age minimum; /price multipleOf"),
        ("pet.Age = 100;", "/age exclusiveMaximum"),
        ("pet.Tags = new();", "/tags minItems"),
        ("pet.Tags = new() { \"a\", \"a\", \"long\" };", "/tags maxItems; /tags uniqueItems; /tags/2 maxLength"),
        ("pet.Boxes = new() { new() { A = 1 }, new() { A = 1.0 } };", "/boxes uniqueItems"),
        ("pet.Boxes = new() { new() { A = 1 }, new() { A = 2 } };", ""),
        ("pet.Labels = new() { [\"a/b~\"] = \"\", [\"c\"] = \"d\" };", "/labels maxProperties; /labels/a~1b~0 minLength"),
        ("pet.State = new(\"gone\");", "/state enum"),
        ("pet.States = new() { State.A, new(\"x\") };", "/states/1 enum"),
        ("pet.Owner = null!;", "/owner required"),
        ("pet.Owner.Email = \"12345\";", "/owner/email maxLength"),
        ("pet.Friends = new() { Sound(), new() { Name = null!, Secret = null!, Owner = null! } };", "/friends/1/name required; /friends/1/owner "
            + "required; /friends/1/secret required; /friends/1 minProperties"),
        ("pet.ByName = new() { [\"x\"] = new() { Email = null! } };", "/by_name/x/email required"),
        ("pet.Rows = new() { new(), new() { new() { Email = null! } } };", "/rows/1/0/email required"),
        ("pet.Note = null;", ""),
        ("pet.Note = \"123\";", "/note maxLength"),
        ("pet.Either = \"123\";", "/either maxLength"),
        ("pet.Either = 4;", "/either minimum"),
        ("pet.Either = new Owner { Email = null! };", "/either/email required"),
        ("pet.Either = PetEither.FromJson(JsonValue.Create(true));", "/either oneOf"),
        ("pet.Pair = new() { Item1 = \"\", Item2 = new() { Email = null! }, AdditionalItems = new() { new() { Email = null! }, new() { Email = \"\" "
            + "} } };", "/pair/0 minLength; /pair/1/email required; /pair/2/email required; /pair maxItems"),
        ("pet.Places = new() { Item1 = 1.5, Item2 = 1, Item3 = new() { Email = \"a\" }, Item4 = new() { Email = \"b\" } };", ""),
        ("pet.Places = new() { Item1 = 1.0, Item2 = 1, Item3 = new() { Email = \"a\" } };", "/places uniqueItems"),
        ("pet.Places = new() { Item1 = 1.5, Item2 = 1, Item3 = new() { Email = \"a\" }, Item4 = new() { Email = \"a\" } };", "/places uniqueItems"),
        ("pet.Places = new() { Item1 = 1, Item2 = 1, Item3 = null! };", "/places/2 required"),
        (
            "pet.Places = new() { Item1 = 1, Item2 = 2, Item3 = new() { Email = \"a\" }, AdditionalItems = new() { JsonValue.Create(3) } };",
            "/places/4 items"),
        ("pet.Owner.Pet = pet;", "/owner/pet $ref"),
        ("Pet last = pet; for (int i = 0; i < 300; i++) { Pet next = Sound(); last.Friends = new() { next }; last = next; }", "deep $ref"),
    ];

    // All cases share one compilation.
    private static readonly Lazy<GeneratedTypes> Pets = new(() => GeneratedTypes.Of(Pet, $$"""
        internal static Pet Sound() => new() { Name = "abc", Secret = "s", Owner = new() { Email = "a@b" } };

        internal static string Violations(Pet pet) =>
            string.Join("; ", pet.Validate().Select(one => (one.Path.Length > 500 ? "deep" : one.Path) + " " + one.Keyword));

        internal static object Allocated()
        {
            Pet one = Full(1);
            Pet many = Full(1_001);
            return (Least(one) < 1_024, $"{(Least(many) - Least(one)) / 1_000} more for each");
        }

        // The first validation creates what the others reuse, and a garbage collection can empty pools.
        private static long Least(Pet pet) => Enumerable.Range(0, 5).Min(_ => Measured(pet));

        private static long Measured(Pet pet)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            int violations = pet.Validate().Count;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return violations == 0 ? allocated : throw new InvalidOperationException(Violations(pet));
        }

        private static Pet Full(int friends)
        {
            Pet pet = Sound();
            pet.Age = 1;
            pet.Price = 0.3;
            pet.Note = "n";
            pet.State = PetState.Open;
            pet.Either = "ab";
            pet.Friends = Enumerable.Range(0, friends).Select(_ => { Pet friend = Sound(); friend.State = PetState.Open; return friend; }).ToList();
            return pet;
        }

        {{string.Join('\n', Changes.Select((one, i) =>
            $$"""internal static object Run{{i}}() { Pet pet = Sound(); {{one.Change}} return Violations(pet); }"""))}}
        """));

    public static TheoryData<int, string> Places => new(Changes.Select((one, i) => (i, one.Change)));

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_violation_is_reported_with_its_path(int place, string change) =>
        Assert.Equal((change, Changes[place].Violations), (change, Pets.Value.Run("Run" + place)));

    [Fact]
    public void Read_only_properties_of_requests_are_not_validated() => Assert.Equal(
        """
        1
        /owner/id minimum; /maker/id minimum; /code maxLength; /tags/0 maxLength; /marks/0 maxLength
        /owner/name maxLength; /name maxLength
        minProperties
        """,
        ScriptedResponses.Log(
            """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                put:
                  operationId: update
                  tags: [pets]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { '204': { description: Done } }
                get:
                  operationId: read
                  tags: [pets]
                  responses: { '200': { description: There, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
            components:
              schemas:
                Owner: { type: object, properties: { id: { type: integer, minimum: 5, readOnly: true }, name: { type: string, maxLength: 3 } } }
                Pet:
                  type: object
                  minProperties: 1
                  properties:
                    code: { type: string, maxLength: 2, readOnly: true }
                    tags: { type: array, readOnly: true, items: { type: string, maxLength: 1 } }
                    name: { type: string, maxLength: 3 }
                    owner: { $ref: '#/components/schemas/Owner' }
                    maker: { readOnly: true, $ref: '#/components/schemas/Owner' }
                    marks: { type: object, readOnly: true, additionalProperties: { type: string, maxLength: 1 } }
            """,
            """
            var options = new RequestOptions { ValidateRequest = true };
            Respond(204, null, "");
            Pet pet = new()
            {
                Code = "long",
                Tags = new() { "long" },
                Name = "Tom",
                Owner = new() { Id = 1, Name = "Ada" },
                Maker = new() { Id = 1 },
                Marks = new() { ["0"] = "long" },
            };
            await client.Pets.UpdateAsync(pet, options: options);
            Log(Sent.Count);
            Log(string.Join("; ", pet.Validate().Select(one => one.Path + " " + one.Keyword)));
            pet.Name = "long";
            pet.Owner.Name = "long";
            try { await client.Pets.UpdateAsync(pet, options: options); }
            catch (ApiValidationException refused) { Log(string.Join("; ", refused.Violations.Select(one => one.Path + " " + one.Keyword))); }
            try { await client.Pets.UpdateAsync(new() { Code = "a" }, options: options); }
            catch (ApiValidationException refused) { Log(refused.Violations.Single().Keyword); }
            """));

    [Fact]
    public void Unknown_values_of_parameters_are_reported_if_requests_are_validated() => Assert.Equal(
        "kind enum; kinds/1 enum; state enum; filter/state enum; filter/name maxLength",
        GeneratedTypes.OfDescription("""
            {
              "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "servers": [{ "url": "https://pets.example" }],
              "paths": { "/pets/{kind}": { "get": {
                "tags": ["pets"], "operationId": "pets.list", "responses": { "204": { "description": "Done." } },
                "parameters": [
                  { "name": "kind", "in": "path", "required": true, "schema": { "$ref": "#/components/schemas/Kind" } },
                  {
                    "name": "kinds",
                    "in": "query",
                    "required": true,
                    "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } }
                  },
                  { "name": "state", "in": "header", "schema": { "$ref": "#/components/schemas/State" } },
                  { "name": "other", "in": "query", "schema": { "$ref": "#/components/schemas/State" } },
                  { "name": "filter", "in": "query", "style": "deepObject", "schema": { "$ref": "#/components/schemas/Filter" } }
                ]
              } } },
              "components": { "schemas": {
                "Kind": { "type": "string", "enum": ["cat", "dog"] },
                "State": { "type": "string", "enum": ["open", "done"] },
                "Filter": {
                  "type": "object",
                  "properties": { "state": { "$ref": "#/components/schemas/State" }, "name": { "type": "string", "maxLength": 1 } }
                }
              } }
            }
            """, """
            internal static object Run()
            {
                using var client = new TestClient(new ApiClientOptions { ValidateRequests = true });
                try
                {
                    client.Pets
                        .ListAsync(
                            new Kind("cow"),
                            new List<Kind> { Kind.Cat, new Kind("hen") },
                            new State("gone"),
                            filter: new Filter { State = new State("lost"), Name = "ab" })
                        .GetAwaiter()
                        .GetResult();
                    return "sent";
                }
                catch (ApiValidationException refused)
                {
                    return string.Join("; ", refused.Violations.Select(one => one.Parameter + one.Path + " " + one.Keyword));
                }
            }
            """).Run());

    [Fact]
    public void Validation_of_valid_objects_has_constant_allocation() =>
        Assert.Equal((true, "0 more for each"), Pets.Value.Run("Allocated"));

    [Fact]
    public void Pattern_and_additional_properties_are_validated() =>
        Assert.Equal("/x-a maxLength; /other/email required; /other2 minimum", GeneratedTypes.Of("""
            "T": {
              "type": "object", "properties": { "a": { "type": "string" } },
              "patternProperties": { "^x-": { "type": "string", "maxLength": 1 } }, "additionalProperties": { "$ref": "#/components/schemas/Owner" }
            },
            "U": { "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer", "minimum": 1 } },
            "Owner": { "type": "object", "required": ["email"], "properties": { "email": { "type": "string" } } }
            """, """
                internal static object Run()
                {
                    T t = JsonSerializer.Deserialize<T>("{ \"x-a\": \"ab\", \"other\": { \"email\": \"\" } }")!;
                    t.AdditionalProperties!["other"].Email = null!;
                    U u = JsonSerializer.Deserialize<U>("{ \"other\": 1, \"other2\": 0 }")!;
                    return string.Join(
                        "; ", t.Validate().Concat(u.Validate()).Select(one => one.Path + " " + one.Keyword).OrderBy(one => one.Contains("other")));
                }
                """).Run());

    [Fact]
    public void Types_without_constraints_have_no_Validate_code()
    {
        string text = string.Concat(GeneratedTypes.Of("""
            "T": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "integer" } } },
            "P": { "type": "array", "minItems": 1, "maxItems": 2, "prefixItems": [{ "type": "integer" }, { "type": "integer" }] }
            """).Project.Files.Values);

        Assert.DoesNotContain("Check", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Validate", text, StringComparison.Ordinal);
    }
}
