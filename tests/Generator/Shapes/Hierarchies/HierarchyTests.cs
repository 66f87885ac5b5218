using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Shapes.Hierarchies;

public class HierarchyTests
{
    private const string Pet = """
        "Pet": { "type": "object", "required": ["kind", "name"],
          "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "tag": { "type": "string" } },
          "discriminator": { "propertyName": "kind" } }
        """;

    private const string Cat = """
        "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "required": ["lives"], "properties": { "lives": { "type": "integer" } } } ] }
        """;

    [Fact]
    public void A_schema_with_a_discriminator_that_others_extend_is_a_base_class()
    {
        Translated translated = Of($"{Pet}, {Cat}, \"Dog\": {{ \"allOf\": [ {{ \"$ref\": \"#/components/schemas/Pet\" }} ] }}");

        Assert.Equal("Pet sends kind=Pet finds kind(Cat=Cat Dog=Dog) has Kind:String Name:String! Tag:String", translated.Class("Pet"));
        Assert.Equal("Cat : Pet sends kind=Cat has Lives:Int64!", translated.Class("Cat"));
        Assert.Equal("Dog : Pet sends kind=Dog has", translated.Class("Dog"));
        Assert.Equal("Kind Name Tag", string.Join(" ", translated.Type<ObjectType>("Cat").Hierarchy!.Inherited.Select(property => property.Name)));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }""")]
    [InlineData("""{ "discriminator": { "propertyName": "kind" }, "properties": { "name": { "type": "string" }, "kind": { "type": "integer" } } }""")]
    public void Without_a_string_discriminator_allOf_is_a_composition(string pet)
    {
        Translated translated = Of($"\"Pet\": {pet}, {Cat}");

        Assert.Null(translated.Type<ObjectType>("Pet").Hierarchy);
        Assert.Contains("Name:String", translated.Properties("Cat"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_discriminator_without_extensions_is_an_ordinary_property()
    {
        Translated translated = Of(Pet);

        Assert.Equal("Kind:String! Name:String! Tag:String", translated.Properties("Pet"));
        Assert.Null(translated.Type<ObjectType>("Pet").Hierarchy);
    }

    [Fact]
    public void An_inline_composition_is_not_part_of_the_hierarchy()
    {
        Translated translated = Of(Pet + "," + Cat + """
            , "Home": { "properties": {
              "first": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "description": "The first." },
              "second": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "age": { "type": "integer" } } } ] } } }
            """);

        Assert.Equal("First:Pet Second:HomeSecond", translated.Properties("Home"));
        Assert.Equal("Kind:String! Name:String! Tag:String Age:Int64", translated.Properties("HomeSecond"));
    }

    [Theory]
    [InlineData("""
        , "mapping": { "cat": "Cat", "lion": "#/components/schemas/Cat" }
        """, "", "Pet sends kind= finds kind(cat=Cat lion=Cat other=Other)", "cat|lion")]
    [InlineData(""", "mapping": { "cat": "Cat", "pet": "Pet" }""", "", "Pet sends kind=pet finds kind(cat=Cat other=Other)", "cat")]
    [InlineData("", """ "x-ms-discriminator-value": "puss", """, "Pet sends kind=Pet finds kind(puss=Cat other=Other)", "puss")]
    [InlineData("", """ "properties": { "kind": { "enum": ["cat"] } }, """, "Pet sends kind=Pet finds kind(cat=Cat other=Other)", "cat")]
    [InlineData("", """
        "properties": { "kind": { "enum": ["cat", "lion"] } },
        """, "Pet sends kind=Pet finds kind(cat=Cat lion=Cat other=Other)", "cat|lion")]
    [InlineData(""", "mapping": { "Cat": "Other" }""", "", "Pet sends kind= finds kind(Cat=Other)", "")]
    public void Values_come_from_the_mapping_the_schema_or_the_component_name(string mapping, string more, string pet, string sent)
    {
        Translated translated = Of($$"""
            "Pet": { "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" {{mapping}} } },
            "Cat": { {{more}} "allOf": [ { "$ref": "#/components/schemas/Pet" } ] },
            "Other": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ],
              "properties": { "kind": { "enum": ["{{(mapping.Contains("Other") ? "Cat" : "other")}}"] } } }
            """);

        Assert.StartsWith(pet, translated.Class("Pet"), StringComparison.Ordinal);
        Assert.Equal($"Cat : Pet sends kind={sent} has", translated.Class("Cat"));
    }

    [Fact]
    public void A_base_with_one_constant_sends_it() => Assert.StartsWith(
        "Pet sends kind=pet finds kind(Cat=Cat)",
        Of($$"""
            "Pet": { "properties": { "kind": { "enum": ["pet"] }, "name": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
              {{Cat}}
            """).Class("Pet"),
        StringComparison.Ordinal);

    [Fact]
    public void In_2_0_a_discriminator_is_the_name_of_its_property()
    {
        Translated translated = Translated.Document("""
            { "swagger": "2.0", "info": { "title": "Fish", "version": "1" }, "paths": {}, "definitions": {
              "Fish": { "discriminator": "fish.type", "required": ["fish.type"], "properties": { "fish.type": { "type": "string" } } },
              "salmon": { "allOf": [ { "$ref": "#/definitions/Fish" } ], "properties": { "iswild": { "type": "boolean" } } },
              "shark": { "allOf": [ { "$ref": "#/definitions/Fish" } ], "required": ["birthday"],
                "properties": { "birthday": { "type": "string", "format": "date" } } },
              "goblinshark": { "x-ms-discriminator-value": "goblin", "allOf": [ { "$ref": "#/definitions/shark" } ],
                "properties": { "jaw": { "type": "integer" } } },
              "cutter": { "type": "object", "allOf": [ { "$ref": "#/definitions/shark" } ] } } }
            """);

        Assert.Equal(
            "Fish sends fish.type=Fish finds fish.type(salmon=Salmon shark=Shark goblin=Goblinshark cutter=Cutter) has FishType:String",
            translated.Class("Fish"));
        Assert.Equal(
            "Shark : Fish sends fish.type=shark finds fish.type(goblin=Goblinshark cutter=Cutter) has Birthday:DateOnly!", translated.Class("Shark"));
        Assert.Equal("Goblinshark : Shark sends fish.type=goblin has Jaw:Int64", translated.Class("Goblinshark"));
        IEnumerable<string> inherited = translated.Type<ObjectType>("Cutter").Hierarchy!.Inherited.Select(property => property.Name);
        Assert.Equal("Birthday FishType", string.Join(" ", inherited));
    }

    [Fact]
    public void A_discriminator_inside_a_hierarchy_selects_the_extensions_of_its_schema()
    {
        Translated translated = Of("""
            "Fish": { "required": ["kind"], "properties": { "kind": { "type": "string" } },
              "discriminator": { "propertyName": "kind", "mapping": { "shark": "Shark" } } },
            "Shark": { "required": ["sharktype"], "allOf": [ { "$ref": "#/components/schemas/Fish" } ],
              "properties": { "sharktype": { "type": "string" } },
              "discriminator": { "propertyName": "sharktype", "mapping": { "saw": "SawShark" } } },
            "SawShark": { "allOf": [ { "$ref": "#/components/schemas/Shark" } ], "properties": { "teeth": { "type": "integer" } } }
            """);

        Assert.Equal("Fish sends kind= finds kind(shark=Shark) has Kind:String", translated.Class("Fish"));
        Assert.Equal(
            "Shark : Fish sends sharktype= sends kind=shark finds sharktype(saw=SawShark) finds kind() has Sharktype:String",
            translated.Class("Shark"));
        Assert.Equal("SawShark : Shark sends sharktype=saw sends kind=shark has Teeth:Int64", translated.Class("SawShark"));
    }

    [Fact]
    public void A_default_mapping_selects_the_class_of_unknown_and_missing_values()
    {
        Translated translated = Of($$"""
            "Pet": { "properties": { "kind": { "type": "string" } },
              "discriminator": { "propertyName": "kind", "mapping": { "pet": "Pet" }, "defaultMapping": "Cat" } }, {{Cat}}
            """, "3.2.0");

        Assert.Equal("Pet sends kind=pet finds kind(Cat=Cat pet=Pet) else Cat has Kind:String", translated.Class("Pet"));
    }

    [Fact]
    public void An_undeclared_discriminator_becomes_a_property()
    {
        Translated translated = Of($$"""
            "Pet": { "properties": { "name": { "type": "string" } }, "discriminator": { "propertyName": "petType" } }, {{Cat}}
            """);

        Assert.Equal("Pet sends petType=Pet finds petType(Cat=Cat) has Name:String PetType:String", translated.Class("Pet"));
        Assert.Equal("Cat : Pet sends petType=Cat has Lives:Int64!", translated.Class("Cat"));
    }

    [Fact]
    public void A_discriminator_can_be_an_enum_and_part_of_an_inline_schema()
    {
        Translated translated = Of($$"""
            "Kind": { "type": "string", "enum": ["Cat", "Dog"] },
            "Pet": { "allOf": [ { "required": ["kind"], "properties": { "kind": { "$ref": "#/components/schemas/Kind" } },
              "discriminator": { "propertyName": "kind" } } ] }, {{Cat}}
            """);

        Assert.Equal("Pet sends kind=Pet finds kind(Cat=Cat) has Kind:Kind", translated.Class("Pet"));
    }

    [Fact]
    public void The_first_of_two_bases_is_extended_and_the_other_composed()
    {
        Translated translated = Of(Pet + """
            , "Toy": { "properties": { "toyType": { "type": "string" }, "price": { "type": "number" } },
              "discriminator": { "propertyName": "toyType" } },
            "RobotCat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Toy" } ] }
            """);

        Assert.Equal("RobotCat : Pet sends kind=RobotCat has ToyType:String Price:Double", translated.Class("RobotCat"));
        Assert.Equal("ToyType:String Price:Double", translated.Properties("Toy"));
        Assert.Equal(["OAG0430"], translated.ProblemIds);
    }

    [Fact]
    public void In_a_diamond_the_nearer_base_is_extended_without_duplicate_properties()
    {
        Translated translated = Of(Pet + "," + Cat + """
            , "Lion": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Cat" },
              { "properties": { "mane": { "type": "boolean" } } } ] }
            """);

        Assert.Equal("Lion : Cat sends kind=Lion has Mane:Boolean", translated.Class("Lion"));
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("""
        { "discriminator": { "propertyName": "kind" }, "oneOf": [ { "$ref": "#/components/schemas/Cat" } ],
        "properties": { "kind": { "type": "string" } } }
        """, "Kind:String")]
    [InlineData("""
        { "discriminator": { "propertyName": "kind" }, "oneOf": [ { "$ref": "#/components/schemas/Cat" },
        { "$ref": "#/components/schemas/Lion" } ] }
        """, "Kind:String")]
    public void A_base_whose_alternatives_extend_it_is_a_base(string pet, string has)
    {
        Translated translated = Of($"\"Pet\": {pet}, {Cat}" + """, "Lion": { "allOf": [ { "$ref": "#/components/schemas/Cat" } ] }""");

        Assert.Equal($"Pet sends kind=Pet finds kind(Cat=Cat Lion=Lion) has {has}", translated.Class("Pet"));
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void A_schema_cannot_extend_itself()
    {
        Translated translated = Of("""
            "A": { "discriminator": { "propertyName": "kind" }, "properties": { "kind": { "type": "string" } },
              "allOf": [ { "$ref": "#/components/schemas/B" } ] },
            "B": { "allOf": [ { "$ref": "#/components/schemas/A" } ], "properties": { "b": { "type": "string" } } }
            """);

        Assert.Equal(["A", "B"], translated.Api.Types.OfType<ObjectType>().Select(type => type.Name).Order());
    }

    [Fact]
    public void A_value_of_two_classes_and_an_unmatched_mapping_are_reported()
    {
        Translated translated = Of("""
            "Pet": { "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "x": "Stranger" } } },
            "Stranger": { "properties": { "a": { "type": "string" } } },
            "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { "kind": { "enum": ["c"] } } },
            "Dog": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { "kind": { "enum": ["c"] } } }
            """);

        Assert.Equal("Pet sends kind= finds kind(c=Cat) has Kind:String", translated.Class("Pet"));
        Assert.Equal(["OAG0431", "OAG0409"], translated.ProblemIds);
    }

    [Fact]
    public void Alternatives_that_extend_one_base_are_selected_by_its_discriminator() => Assert.Equal(
        "Cat:Cat Dog:Dog by kind(cat=Cat Dog=Dog)",
        Of($$"""
            "Pet": { "required": ["kind"], "properties": { "kind": { "type": "string" } },
              "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat" } } }, {{Cat}},
            "Dog": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ] },
            "T": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
              "discriminator": { "propertyName": "kind" } }
            """).Cases("T"));

    [Fact]
    public void Classes_of_other_files_are_found_by_the_mapping()
    {
        Translated translated = Translated.WithParts(
            """
            { "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {},
              "components": { "schemas": { "Home": { "properties": { "pet": { "$ref": "pets.json#/components/schemas/Pet" } } } } } }
            """,
            ("pets.json", """
                { "components": { "schemas": {
                  "Pet": { "properties": { "kind": { "type": "string" } },
                    "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "dog.json" } } },
                  "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" } ], "properties": { "lives": { "type": "integer" } } } } } }
                """),
            ("dog.json", """{ "allOf": [ { "$ref": "pets.json#/components/schemas/Pet" } ], "properties": { "barks": { "type": "boolean" } } }"""));

        ClassSelector selector = Assert.Single(translated.Type<ObjectType>("Pet").Hierarchy!.Selectors);
        Assert.Equal(["cat=Cat", "dog=Dog"], selector.Values.Select(one => $"{one.Value}={one.ClassName}").Order());
    }

    private static Translated Of(string schemas, string version = "3.0.3") => Translated.Schemas(schemas, version);
}
