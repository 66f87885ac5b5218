using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Syntax;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission;

public class UnitPartitionerTests
{
    [Fact]
    public void A_small_api_has_a_file_for_each_type()
    {
        Api api = Sample.Api(Sample.Stage(), Sample.Pipeline(), Sample.Status());

        Assert.Equal(
            ["Acme.Crm.Crm.CrmJson.g.cs", "Acme.Crm.Crm.Stage.g.cs", "Acme.Crm.Crm.StagePipeline.g.cs", "Acme.Crm.Crm.StageStatus.g.cs"],
            Emitted.FilesOf(api).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_of_inline_schemas_are_in_the_file_of_the_named_schema()
    {
        TypeDeclaration[] types =
        [
            Sample.Object("Place") with { Doc = Sample.Words(null) with { Origin = "#/components/schemas/Pet/properties/place" } },
            Sample.Object("Pet") with { Doc = Sample.Words(null) with { Origin = "#/components/schemas/Pet" } },
            Sample.Object("Pets") with { Doc = Sample.Words(null) with { Origin = "#/components/schemas/Pets" } },
        ];

        Assert.Equal(["Pet: Place Pet", "Pets: Pets"], FilesOf(Sample.Api(types)));
    }

    [Fact]
    public void Types_of_operations_are_in_the_file_of_the_request()
    {
        const string body = "#/paths/~1pets/post/requestBody/content/application~1json/schema";
        TypeDeclaration[] types =
        [
            Sample.Object("CreatePetRequest") with { Doc = Sample.Words(null) with { Origin = body } },
            Sample.Object("CreatePetRequestPlace") with { Doc = Sample.Words(null) with { Origin = body + "/properties/place" } },
            Sample.Object("Other"),
        ];

        Assert.Equal(["CreatePetRequest: CreatePetRequest CreatePetRequestPlace", "Other: Other"], FilesOf(Sample.Api(types)));
    }

    [Fact]
    public void A_type_that_several_files_use_has_a_file_of_its_own()
    {
        TypeDeclaration[] types =
        [
            Using("Pet", "PetKind"),
            Using("Owner", "PetKind", "OwnerRole"),
            Sample.Status() with { Name = "PetKind", Doc = Sample.Words(null) with { Origin = "#/components/schemas/Pet/properties/kind" } },
            Sample.Status() with { Name = "OwnerRole", Doc = Sample.Words(null) with { Origin = "#/components/schemas/Owner/properties/role" } },
        ];

        Assert.Equal(["Pet: Pet", "Owner: Owner OwnerRole", "PetKind: PetKind"], FilesOf(Sample.Api(types)));
    }

    [Fact]
    public void In_a_large_api_the_first_words_group_components()
    {
        TypeDeclaration[] others = [.. Enumerable.Range(0, 250).Select(number => Component($"Thing{number}"))];
        TypeDeclaration[] many = [.. Enumerable.Range(0, 30).Select(number => Component($"PaymentMethodA{number}"))];

        TypeDeclaration[] few = [Component("Customer"), Component("CustomerTaxId"), Component("PaymentIntent")];
        string[] files = [.. FilesOf(Sample.Api([.. others, .. few, .. many]))];

        Assert.Contains("Customer: Customer CustomerTaxId", files);
        Assert.Contains("PaymentIntent: PaymentIntent", files);
        Assert.Contains("PaymentMethodA0: PaymentMethodA0", files);
    }

    [Fact]
    public void In_a_large_api_a_component_of_one_client_is_in_its_file()
    {
        TypeDeclaration[] types =
        [
            .. Enumerable.Range(0, 250).Select(number => Component($"Thing{number}")),
            Using("Batch", "Window"), Component("Window"), Component("Page"), Using("Customer", "Page"), Component("CustomerTaxId"),
        ];
        RootClient root = Sample.Client(types.ToEquatableArray(), scope: null, Reading("Batch"), Reading("Page")).Client!;
        Client customers = root.Clients[0] with
        {
            Names = new ClientName("CustomersClient", "ICustomersClient"),
            Operations = EquatableArray.Of(Reading("Customer")),
        };
        Api api = Sample.Api(types) with { Client = root with { Clients = EquatableArray.Of(root.Clients[0], customers) } };

        string[] files = [.. FilesOf(api)];

        Assert.Contains("StagesClient.Models: Batch Window", files);
        Assert.Contains("Page: Page", files);
        Assert.Contains("Customer: Customer CustomerTaxId", files);
    }

    [Fact]
    public void In_a_large_api_a_client_can_use_types_of_another_description()
    {
        TypeDeclaration[] types = [.. Enumerable.Range(0, 250).Select(number => Component($"Thing{number}")), Using("Batch", "Elsewhere")];

        string[] files = [.. FilesOf(Sample.Client(types.ToEquatableArray(), scope: null, Reading("Batch"), Reading("Elsewhere")))];

        Assert.Contains("StagesClient.Models: Batch", files);
    }

    [Theory]
    [InlineData("stripe-spec3.json")]
    [InlineData("openai.yaml")]
    [InlineData("jira-open-api.json")]
    public void A_large_api_has_a_few_hundred_files_of_moderate_size(string document)
    {
        Api api = Translated.File(SharedData.Path("corpus", "large", document)).Api;

        EquatableArray<TypesFile> files = TypeFiles.Of(api);

        Assert.Equal(api.Types.Count, files.Sum(file => file.Types.Count));
        Assert.Equal(files.Count, files.Select(file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange(files.Count, 100, 350);
        Assert.InRange(files.Max(file => file.Types.Count), 1, 250);
        string[] hintNames = [.. UnitPartitioner.Of(api).SelectMany(ApiEmission.Emit).Select(file => file.HintName)];
        Assert.Equal([], hintNames.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() > 1).Select(name => name.Key));
    }

    [Fact]
    public void A_new_component_in_a_large_api_adds_one_file()
    {
        TypeDeclaration[] types = [.. Enumerable.Range(0, 300).Select(number => Component("Type" + number))];
        EquatableArray<SourceUnit> before = UnitPartitioner.Of(Sample.Api(types));
        EquatableArray<SourceUnit> after = UnitPartitioner.Of(Sample.Api([Component("Inserted"), .. types]));

        Assert.Equal(before.Count, after.Count);
        TypesUnit slot = Assert.IsType<TypesUnit>(Assert.Single(after.Where((unit, index) => !unit.Equals(before[index]))));
        TypesUnit earlier = (TypesUnit)before[after.ToList().IndexOf(slot)];
        Assert.Equal(["Inserted"], slot.Files.Except(earlier.Files).Select(file => file.Name));
    }

    [Fact]
    public void A_changed_type_in_a_large_api_changes_one_file()
    {
        TypeDeclaration[] types = [.. Enumerable.Range(0, 300).Select(number => Component("Type" + number))];
        EquatableArray<SourceUnit> before = UnitPartitioner.Of(Sample.Api(types));
        types[7] = Using("Type7", "Type8");
        EquatableArray<SourceUnit> after = UnitPartitioner.Of(Sample.Api(types));

        TypesUnit changed = Assert.IsType<TypesUnit>(Assert.Single(after.Where((unit, index) => !unit.Equals(before[index]))));
        Assert.Equal(["Type7"], changed.Files.Except(before.OfType<TypesUnit>().SelectMany(unit => unit.Files)).Select(file => file.Name));
    }

    [Fact]
    public void A_changed_operation_changes_only_its_client()
    {
        Api api = Sample.Stages();
        RootClient root = api.Client!;
        ClientOperation[] operations = [.. root.Clients[0].Operations];
        operations[0] = operations[0] with { Methods = EquatableArray.Of(Sample.Method("MakeAsync", new NoResult())) };
        Client changed = root.Clients[0] with { Operations = operations.ToEquatableArray() };
        EquatableArray<SourceUnit> before = UnitPartitioner.Of(api);
        EquatableArray<SourceUnit> after = UnitPartitioner.Of(api with { Client = root with { Clients = EquatableArray.Of(changed) } });

        SourceUnit different = Assert.Single(before.Where((unit, index) => !unit.Equals(after[index])));
        Assert.IsType<ClientUnit>(different);
    }

    [Fact]
    public void Equal_models_emit_equal_bytes() => Assert.Equal(Emitted.FilesOf(Sample.Stages()), Emitted.FilesOf(Sample.Stages()));

    [Theory]
    [InlineData("Stage", "Stage.g.cs")]
    [InlineData("Größe", "Gr__e.def3cea4.g.cs")]
    public void Hint_names_are_ascii(string name, string hint) => Assert.Equal(hint, HintName.Of(name));

    [Fact]
    public void Long_hint_names_are_cut_and_stay_distinct()
    {
        string first = HintName.Of(new string('a', 300) + "1");
        string second = HintName.Of(new string('a', 300) + "2");

        Assert.True(first.Length < 120);
        Assert.NotEqual(first, second, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> FilesOf(Api api) => UnitPartitioner.Of(api).OfType<TypesUnit>()
        .SelectMany(unit => unit.Files)
        .Select(file => $"{file.Name}: {string.Join(' ', file.Types.Select(type => type.Name))}");

    private static ClientOperation Reading(string type)
    {
        var method = Sample.Method("GetAsync", new JsonResult(Sample.Named(type), "application/json"));
        ClientOperation operation = Sample.Operation("GET", "/" + type, EquatableArray<MethodParameter>.Empty, body: null, method);
        return operation with { Errors = EquatableArray<ErrorBody>.Empty };
    }

    private static ObjectType Component(string name) =>
        Sample.Object(name) with { Doc = Sample.Words(null) with { Origin = "#/components/schemas/" + name } };

    private static ObjectType Using(string name, params string[] types) => Component(name) with
    {
        Properties = types.Select(type => Sample.Property(type.ToLowerInvariant(), type, Sample.Named(type))).ToEquatableArray(),
    };
}
