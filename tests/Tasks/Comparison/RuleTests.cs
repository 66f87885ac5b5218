using Microsoft.CodeAnalysis;
using Truto.Generated.Tasks.Comparison;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Comparison;

/// <summary>
/// The rules of compatibility, each with an edit of a description. For each edit, code that used the old version is compiled with the new one:
/// the compiler must agree.
/// </summary>
public class RuleTests
{
    private const string Description = PetShop.Text;
    private const string List = "Page page = await client.Pets.ListAsync(limit: 3); _ = page.Items.Count;";
    private const string Create = "Pet pet = await client.Pets.CreateAsync(new NewPet { Name = \"Rex\", Weight = 3 });";
    private const string Remove = "await client.Pets.RemoveAsync(\"1\", \"sold\", force: true);";

    /// <summary>Gets the edits: old text, new text, the expected changes, and code that shows what they do.</summary>
    public static TheoryData<string, string, string, string> Edits => new()
    {
        // Types and properties.
        {
            "tag: { type: string }",
            "tag: { type: string }\n        born: { type: string }",
            "compatible: 'NewPet.Born' ('string?') was added.",
            Create
        },
        {
            "tag: { type: string }",
            "label: { type: string }",
            "breaking: 'NewPet.Tag' was removed.|compatible: 'NewPet.Label' ('string?') was added.",
            "_ = new NewPet { Name = \"Rex\", Tag = \"a\" };"
        },
        {
            "tag: { type: string }",
            "tag: { type: string, x-csharp-name: Label }",
            "breaking: 'NewPet.Tag' is now named 'Label'.",
            "_ = new NewPet { Name = \"Rex\", Tag = \"a\" };"
        },
        {
            "required: [ name ]",
            "required: [ name, tag ]",
            "breaking: 'NewPet.Tag' is required: object initializers must set it (changed from 'string?' to 'string').",
            Create
        },
        {
            "required: [ name ]\n      properties:\n",
            "required: [ name, born ]\n      properties:\n        born: { type: string }\n",
            "breaking: 'NewPet.Born' ('string') was added and is required: object initializers must set it.",
            Create
        },
        {
            "weight: { type: integer, format: int32 }",
            "weight: { type: integer, format: int64 }",
            "to be recompiled: 'NewPet.Weight' changed from 'int?' to 'long?'.",
            Create
        },
        {
            "weight: { type: integer, format: int32 }",
            "weight: { type: string }",
            "breaking: 'NewPet.Weight' changed from 'int?' to 'string?'.",
            Create
        },
        { "maxLength: 40", "maxLength: 20", "with warnings: 'NewPet.Name' allows fewer values: maxLength 20.", Create },
        { "maxLength: 40", "maxLength: 80", "", "_ = new NewPet { Name = \"Rex\" };" },
        {
            "nick: { type: string }",
            "nick: { type: string }\n        more: { type: string }",
            "compatible: 'Pet.More' ('string?') was added.",
            Create
        },
        {
            "size: { type: integer, format: int32 }",
            "size: { type: integer, format: int32, nullable: true }",
            "breaking: 'Pet.Size' changed from 'int' to 'int?'.",
            Create + " int size = pet.Size;"
        },
        {
            "id: { type: string }",
            "id: { type: string, nullable: true }",
            "with warnings: 'Pet.Id' changed from 'string' to 'string?'.",
            Create + " _ = pet.Id.Length;"
        },
        {
            "required: [ id, status, size ]",
            "required: [ status, size ]",
            "with warnings: 'Pet.Id' is no longer required (changed from 'string' to 'string?').",
            Create + " _ = pet.Id.Length;"
        },
        {
            "nick: { type: string }",
            "nick: { type: string, deprecated: true }",
            "with warnings: 'Pet.Nick' is deprecated.",
            Create + " _ = pet.Nick;"
        },
        {
            "age: { type: integer, format: int32 }",
            "age: { type: number, format: double }",
            "breaking: 'Pet.Age' changed from 'int?' to 'double?'.",
            Create + " int? age = pet.Age;"
        },

        // Enums and unions.
        { "[ free, sold,", "[ free, held, sold,", "compatible: 'Status.Held' was added: enums are open.", "_ = Status.Sold;" },
        { "[ free, sold, gone ]", "[ free, gone ]", "breaking: 'Status.Sold' was removed.", "_ = Status.Sold;" },
        {
            "[ free, sold, gone ]",
            "[ free, sold, gone ], x-enum-varnames: [ Free, Bought, Gone ]",
            "breaking: 'Status.Sold' is now named 'Bought'.",
            "_ = Status.Sold;"
        },
        {
            "{ $ref: '#/components/schemas/Food' } ]",
            "{ $ref: '#/components/schemas/Food' }, { $ref: '#/components/schemas/Worse' } ]",
            "breaking: 'Owned.Worse' (case 'Worse') was added: 'Match' and 'Switch' need a function for it.",
            Create + " _ = pet.Owned!.Match(toy => 1, food => 2, unknown => 3);"
        },

        // Operations.
        {
            "- { name: limit,",
            "- { name: q, in: query, schema: { type: string } }\n        - { name: limit,",
            "with warnings: 'PetsClient.ListAsync' has the new optional parameter 'q' ('string?') before others: "
                + "pass these by name, not by position.",
            List
        },
        {
            "- { name: limit,",
            "- { name: q, in: query, required: true, schema: { type: string } }\n        - { name: limit,",
            "breaking: 'PetsClient.ListAsync' has the new required parameter 'q' ('string').",
            List
        },
        {
            "- { name: force, in: query, schema: { type: boolean } }",
            "- { name: force, in: query, schema: { type: boolean } }\n        - { name: q, in: query, schema: { type: string } }",
            "to be recompiled: 'PetsClient.RemoveAsync' has the new optional parameter 'q' ('string?').",
            Remove
        },
        {
            "- { name: force, in: query, schema: { type: boolean } }",
            "",
            "breaking: 'PetsClient.RemoveAsync' no longer has the parameter 'force'.",
            Remove
        },
        {
            "- { name: force, in: query, schema",
            "- { name: force, in: query, required: true, schema",
            "breaking: 'PetsClient.RemoveAsync' requires the parameter 'force'.",
            "await client.Pets.RemoveAsync(\"1\", \"sold\");"
        },
        {
            "name: reason, in: query, required: true",
            "name: reason, in: query, required: false",
            "to be recompiled: 'PetsClient.RemoveAsync' no longer requires the parameter 'reason'.",
            "await client.Pets.RemoveAsync(\"1\", \"sold\");"
        },
        {
            "name: limit, in: query, schema: { type: integer, format: int32 }",
            "name: limit, in: query, schema: { type: integer, format: int64 }",
            "to be recompiled: 'PetsClient.ListAsync' has the parameter 'limit' of type 'long?' instead of 'int?'.",
            List
        },
        {
            "operationId: remove",
            "operationId: delete",
            "breaking: 'PetsClient.RemoveAsync' is now 'PetsClient.DeleteAsync'.",
            Remove
        },
        { "operationId: remove", "deprecated: true\n      operationId: remove", "with warnings: 'PetsClient.RemoveAsync' is deprecated.", Remove },
        {
            "'204': { description: gone }",
            "'200': { description: gone, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }",
            "to be recompiled: 'PetsClient.RemoveAsync' returns 'Task<Pet>' instead of 'Task'.",
            Remove
        },
        {
            "content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } }",
            "content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } }",
            "breaking: 'Page' (class) was removed.|breaking: 'PetsClient.ListAsync' returns 'Task<Toy>' instead of 'Task<Page>'.",
            List
        },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_has_the_change_that_the_compiler_confirms(string before, string after, string expected, string caller)
    {
        Assert.Contains(before, Description, StringComparison.Ordinal);
        string edited = Description.Replace(before, after, StringComparison.Ordinal);
        if (expected.Contains("'Page' (class) was removed", StringComparison.Ordinal))
        {
            // A component without a use is still generated.
            edited = edited[..edited.IndexOf("    Page:\n", StringComparison.Ordinal)];
        }

        Compared compared = Compared.Of(Description, edited);

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), compared.Changes);
        DiagnosticSeverity severity = compared.WorstForCaller(caller);
        Assert.Equal(compared.Worst == Compatibility.Breaking, severity == DiagnosticSeverity.Error);

        // Positions and constraints are warnings that the compiler does not see.
        bool isSeen = compared.Report.Changes.All(change => change.Kind is not (ChangeKind.Added or ChangeKind.Constrained));
        Assert.Equal(compared.Worst == Compatibility.Warning && isSeen, severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Equal_descriptions_have_no_change() => Assert.Empty(Compared.Of(Description, Description).Changes);

    [Fact]
    public void A_renamed_schema_is_one_change_and_its_uses_are_none() => Assert.Equal(
        ["breaking: 'NewPet' is now named 'PetInput'."],
        Compared.Of(Description, Description.Replace("NewPet", "PetInput", StringComparison.Ordinal)).Changes);

    [Fact]
    public void Another_error_type_is_breaking_because_a_catch_clause_no_longer_catches_it()
    {
        string edited = Description.Replace(
            "{ description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }",
            "{ description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Worse' } } } }",
            StringComparison.Ordinal);

        Assert.Equal(
            ["breaking: 'PetsClient.ListAsync' has the error body 'Worse' instead of 'Bad' for status 400: "
                + "'catch (ApiException<Bad>)' no longer catches it."],
            Compared.Of(Description, edited).Changes);
    }

    [Fact]
    public void Changes_have_their_places_in_both_files()
    {
        string edited = Description
            .Replace("paths:\n", "# a comment\npaths:\n", StringComparison.Ordinal)
            .Replace("age: { type: integer, format: int32 }", "age: { type: string }", StringComparison.Ordinal)
            .Replace("force, in: query, schema: { type: boolean }", "force, in: query, schema: { type: string }", StringComparison.Ordinal);

        Compared compared = Compared.Of(Description, edited);

        Assert.Equal(
            ["Pet.Age old.yaml:52 pets.yaml:53", "PetsClient.RemoveAsync old.yaml:27 pets.yaml:28"],
            compared.Report.Changes.Select(change =>
                $"{change.Subject} {Path.GetFileName(change.Old!.Value.File)}:{change.Old.Value.Line} "
                + $"{Path.GetFileName(change.New!.Value.File)}:{change.New.Value.Line}"));
    }
}
