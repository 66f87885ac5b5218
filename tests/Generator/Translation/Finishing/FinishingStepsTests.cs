using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.SourceGeneration.Translation.Finishing;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Finishing;

/// <summary>The order of the steps: each fact needs the step before the one that shows it.</summary>
public class FinishingStepsTests
{
    private const string Pets = """
        "schemas": {
          "Pet": { "properties": { "type": { "type": "string" }, "nickname": { "type": "string", "nullable": true } },
            "discriminator": { "propertyName": "type" } },
          "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "lives": { "type": "integer" } } } ] }
        }
        """;

    [Fact]
    public void Derived_classes_inherit_properties_after_their_optionality_is_known()
    {
        Translated translated = Translated.Post("""{ "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }""", Pets);

        Property inherited = translated.Type<ObjectType>("Cat").Hierarchy!.Inherited.Single(property => property.WireName == "nickname");
        Assert.True(inherited.IsOptionalWrapper);
    }

    [Fact]
    public void Properties_of_merge_patches_become_nullable_before_their_optionality_is_decided()
    {
        Translated translated = Translated.Post(
            """{ "application/merge-patch+json": { "schema": { "$ref": "#/components/schemas/Owner" } } }""",
            """ "schemas": { "Owner": { "properties": { "name": { "type": "string" } } } } """);

        Property name = Assert.Single(translated.Type<ObjectType>("Owner").Properties);
        Assert.Equal((true, true), (name.Type.IsNullable, name.IsOptionalWrapper));
    }

    [Fact]
    public void Without_a_client_read_only_properties_become_optional_before_their_optionality_is_decided()
    {
        const string Text = """
            {
              "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {},
              "components": { "schemas": { "Pet": {
                "required": [ "id" ], "properties": { "id": { "type": "string", "readOnly": true, "nullable": true } } } } }
            }
            """;

        Translated translated = Translated.Document(Text, options: new TranslationOptions("Acme", HasClient: false));

        Property id = Assert.Single(translated.Type<ObjectType>("Pet").Properties);
        Assert.Equal((false, true), (id.IsRequired, id.IsOptionalWrapper));
    }

    [Fact]
    public void A_finished_model_is_finished()
    {
        Api api = Translated.Post("""{ "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }""", Pets).Api;

        Assert.Equal(api, FinishingSteps.Apply(api, new TypeGraph(api.Types), selection: null));
    }
}
