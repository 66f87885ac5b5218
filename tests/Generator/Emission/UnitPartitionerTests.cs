using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
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

        Assert.Equal(
            ["Pet: Place Pet", "Pets: Pets"],
            UnitPartitioner.Of(Sample.Api(types)).OfType<TypesUnit>()
                .Select(unit => $"{unit.Name}: {string.Join(' ', unit.Types.Select(type => type.Name))}"));
    }

    [Fact]
    public void A_new_type_in_a_large_api_changes_one_slot()
    {
        TypeDeclaration[] types = [.. Enumerable.Range(0, 300).Select(number => Sample.Object("Type" + number))];
        EquatableArray<SourceUnit> before = UnitPartitioner.Of(Sample.Api(types));
        EquatableArray<SourceUnit> after = UnitPartitioner.Of(Sample.Api([Sample.Object("Inserted"), .. types]));

        Assert.Equal(before.Count, after.Count);
        Assert.Single(Enumerable.Range(0, before.Count), index => !before[index].Equals(after[index]));
    }

    [Theory]
    [InlineData(201, 17)]
    [InlineData(1025, 65)]
    public void A_large_api_has_a_fixed_number_of_files(int count, int files)
    {
        TypeDeclaration[] types = [.. Enumerable.Range(0, count).Select(number =>
            Sample.Object("Type" + number, Sample.Property("next", "Next", Sample.Named("Type" + ((number + 1) % count)))))];

        Assert.Equal(files, Emitted.Of(Sample.Api(types)).Files.Count);
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
}
