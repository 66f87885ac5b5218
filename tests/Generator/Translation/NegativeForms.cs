namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>An invalid schema and its outcome.</summary>
/// <param name="Name">The fault.</param>
/// <param name="Versions">The versions of OpenAPI that the outcome applies to.</param>
/// <param name="Schema">The schema of the component <c>T</c>, on lines of its own.</param>
/// <param name="Type">The type of a property that refers to it.</param>
/// <param name="Problems">Each diagnostic: its line relative to the first line of the schema, its id and the text at its location.</param>
internal sealed record NegativeForm(string Name, string Versions, string Schema, string Type, params string[] Problems)
{
    /// <summary>Gets further components that the schema needs.</summary>
    public string More { get; init; } = "";

    /// <summary>Gets the properties of <c>T</c> if it is a class.</summary>
    public string? Members { get; init; }

    public override string ToString() => Name;
}

/// <summary>The table of invalid schemas.</summary>
internal static class NegativeForms
{
    private const string All = "2.0 3.0.3 3.1.0 3.2.0";
    private const string Old = "2.0 3.0.3";
    private const string New = "3.1.0 3.2.0";
    private const string Threes = "3.0.3 3.1.0 3.2.0";
    private const string Cat =
        """, "Cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } }""";
    private const string Dog =
        """, "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "barks": { "type": "boolean" } } }""";
    private const string Stone = """, "Stone": { "type": "object", "properties": { "weight": { "type": "integer" } } }""";

    public static readonly NegativeForm[] Rows =
    [
        new("a type that does not exist", All, "{ \"type\": \"strin\" }", "json?", "1 OAG0209 \"strin\""),
        new(
            "a type that does not exist, beside properties",
            All,
            "{ \"type\": \"objekt\",\n\"properties\": { \"a\": { \"type\": \"string\" } } }",
            "T",
            "1 OAG0209 \"objekt\"") { Members = "A:String" },
        new("a type that does not exist among others", New, "{ \"type\": [\"string\", \"any\"] }", "json?", "1 OAG0209 \"any\""),
        new("a type that does not exist beside null", New, "{ \"type\": [\"any\", \"null\"] }", "json?", "1 OAG0209 \"any\""),
        new("a type that is no word", All, "{ \"type\": {} }", "json?", "1 OAG0204 {}"),
        new("a least value above the greatest", All, "{ \"type\": \"integer\",\n\"minimum\": 10, \"maximum\": 1 }", "Int64", "2 OAG0220 10"),
        new(
            "a least value above the greatest, in a digit that a double does not have",
            All,
            "{ \"type\": \"integer\",\n\"minimum\": 9007199254740993, \"maximum\": 9007199254740992 }",
            "Int64",
            "2 OAG0220 9007199254740993"),
        new(
            "a range whose only value is excluded by a switch",
            Old,
            "{ \"type\": \"number\", \"minimum\": 1, \"maximum\": 1,\n\"exclusiveMaximum\": true }",
            "Double",
            "1 OAG0220 1"),
        new(
            "a range whose only value is excluded by a bound",
            New,
            "{ \"type\": \"number\", \"exclusiveMinimum\": 5, \"maximum\": 5 }",
            "Double",
            "1 OAG0220 5"),
        new("a least length above the greatest", All, "{ \"type\": \"string\", \"minLength\": 3,\n\"maxLength\": 2 }", "String", "1 OAG0220 3"),
        new("a greatest length below zero", All, "{ \"type\": \"string\", \"maxLength\": -1 }", "String", "1 OAG0220 -1"),
        new(
            "more items at least than at most",
            All,
            "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"minItems\": 2, \"maxItems\": 1 }",
            "String[]",
            "1 OAG0220 2"),
        new(
            "more members at least than at most",
            All,
            "{ \"type\": \"object\", \"minProperties\": 2, \"maxProperties\": 1 }",
            "jsonobject",
            "1 OAG0220 2"),
        new("multiples of nothing", All, "{ \"type\": \"integer\", \"multipleOf\": 0 }", "Int64", "1 OAG0220 0"),
        new("an enum without values", All, "{ \"type\": \"string\", \"enum\": [] }", "String", "1 OAG0220 []"),
        new("alternatives of which there are none", Threes, "{ \"oneOf\": [], \"type\": \"string\" }", "String", "1 OAG0220 []"),
        new("a composition of nothing", All, "{ \"allOf\": [], \"type\": \"string\" }", "String", "1 OAG0220 []"),
        new(
            "a member that nobody sends",
            All,
            "{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\", \"readOnly\": true,\n\"writeOnly\": true } } }",
            "T",
            "2 OAG0220 true") { Members = "A:String" },
        new("a listed value of another type", All, "{ \"type\": \"integer\", \"enum\": [1, 2,\n\"auto\"] }", "T", "2 OAG0420 \"auto\""),
        new(
            "a listed value that is no list",
            All,
            "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"enum\": [\"a\"] }",
            "String[]",
            "1 OAG0420 \"a\""),
        new("a constant of another type", New, "{ \"type\": \"integer\",\n\"const\": \"x\" }", "T", "2 OAG0420 \"x\""),
        new("a constant that is no object", New, "{ \"type\": \"object\", \"const\": 1 }", "jsonobject", "1 OAG0420 1"),
        new(
            "a required member that is misspelt",
            All,
            "{ \"type\": \"object\", \"properties\": { \"name\": { \"type\": \"string\" } },\n\"required\": [\"nmae\"] }",
            "T",
            "2 OAG0421 \"nmae\"") { Members = "Name:String" },
        new(
            "a required member that is forbidden",
            All,
            "{ \"type\": \"object\", \"required\": [\"b\"], \"properties\": { \"a\": { \"type\": \"string\" } }, \"additionalProperties\": false }",
            "T",
            "1 OAG0421 \"b\"") { Members = "A:String" },
        new(
            "a required member without a name",
            All,
            "{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } }, \"required\": [null] }",
            "T",
            "1 OAG0204 null") { Members = "A:String" },
        new("required as a flag", All, "{ \"type\": \"string\", \"required\": true }", "String", "1 OAG0204 true"),
        new(
            "a string with properties",
            All,
            "{ \"type\": \"string\",\n\"properties\": { \"a\": { \"type\": \"string\" } } }",
            "String",
            "2 OAG0222 \"properties\""),
        new("an object with items", All, "{ \"type\": \"object\", \"items\": { \"type\": \"string\" } }", "jsonobject", "1 OAG0222 \"items\""),
        new(
            "an array with properties",
            All,
            "{ \"type\": \"array\", \"properties\": { \"a\": { \"type\": \"string\" } } }",
            "json?[]",
            "1 OAG0222 \"properties\""),
        new("a pattern that is none", All, "{ \"type\": \"string\", \"pattern\": \"^[a-z\" }", "String", "1 OAG0221 \"^[a-z\""),
        new(
            "a pattern of names that is none",
            All,
            "{ \"type\": \"object\", \"patternProperties\": {\n\"(\": { \"type\": \"string\" } } }",
            "jsonobject",
            "2 OAG0422 \"(\""),
        new("a default of another type", All, "{ \"type\": \"integer\", \"default\": \"ten\" }", "Int64", "1 OAG0408 \"ten\""),
        new("a default of another type than listed values", All, "{ \"type\": \"string\", \"enum\": [\"a\"], \"default\": 5 }", "T", "1 OAG0408 5"),
        new(
            "a default that is no list",
            All,
            "{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"default\": \"a\" }",
            "String[]",
            "1 OAG0408 \"a\""),
        new(
            "a discriminator that names nothing",
            Threes,
            "{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } },\n\"discriminator\": {} }",
            "T",
            "2 OAG0208 {}") { Members = "A:String" },
        new(
            "a discriminator that is no property of its class",
            Threes,
            "{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } },\n\"discriminator\": { \"propertyName\": \"kind\" } }",
            "T",
            "2 OAG0404 { \"propertyName\": \"kind\" }")
        {
            Members = "A:String Kind:String",
            More = """, "Sub": { "allOf": [ { "$ref": "#/components/schemas/T" }, { "type": "object", "properties": { "b": { "type": "string" } } """
                + """} ] }""",
        },
        new(
            "a discriminator that an alternative lacks",
            Threes,
            "{ \"oneOf\": [ { \"$ref\": \"#/components/schemas/Cat\" }, { \"$ref\": \"#/components/schemas/Stone\" } ],\n\"discriminator\": { "
                + "\"propertyName\": \"kind\" } }",
            "T",
            "2 OAG0403 { \"propertyName\": \"kind\" }") { More = Cat + Stone },
        new(
            "a mapping to nowhere",
            Threes,
            "{ \"oneOf\": [ { \"$ref\": \"#/components/schemas/Cat\" }, { \"$ref\": \"#/components/schemas/Dog\" } ], \"discriminator\": { "
                + "\"propertyName\": \"kind\", \"mapping\": {\n\"bird\": \"#/components/schemas/Bird\" } } }",
            "T",
            "2 OAG0203 \"#/components/schemas/Bird\"") { More = Cat + Dog },
        new(
            "a mapping to no alternative",
            Threes,
            "{ \"oneOf\": [ { \"$ref\": \"#/components/schemas/Cat\" }, { \"$ref\": \"#/components/schemas/Dog\" } ],\n\"discriminator\": { "
                + "\"propertyName\": \"kind\", \"mapping\": { \"stone\": \"Stone\" } } }",
            "T",
            "2 OAG0409 { \"propertyName\": \"kind\", \"mapping\": { \"stone\": \"Stone\" } }") { More = Cat + Dog + Stone },
        new("true before it was a schema", Old, "true", "json?", "1 OAG0204 true"),
        new("true", New, "true", "json?"),
        new("false before it was a schema", Old, "false", "json?", "1 OAG0204 false"),
        new("false", New, "false", "json?", "1 OAG0220 false"),
        new(
            "a property that is true before that was a schema",
            Old,
            "{ \"type\": \"object\", \"properties\": { \"a\": true } }",
            "T",
            "1 OAG0204 true") { Members = "A:json?" },
        new("a property that is forbidden", New, "{ \"type\": \"object\", \"properties\": { \"a\": false } }", "T") { Members = "A:json?" },
        new("text instead of a schema", All, "\"Pet\"", "json?", "1 OAG0204 \"Pet\""),
        new(
            "parts of different kinds",
            All,
            "{ \"allOf\": [ { \"type\": \"string\" }, { \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } } ] }",
            "json?",
            "1 OAG0406 {"),
        new("a reference to nothing", Threes, "{ \"$ref\": \"#/components/schemas/Non\" }", "json?", "1 OAG0203 \"#/components/schemas/Non\""),
        new("a reference to itself", Threes, "{ \"$ref\": \"#/components/schemas/T\" }", "json?", "1 OAG0207 \"#/components/schemas/T\""),
        new("a list of itself", Threes, "{ \"type\": \"array\", \"items\": { \"$ref\": \"#/components/schemas/T\" } }", "json?[]", "1 OAG0405 {"),
        new("null without a type", "3.0.3", "{ \"nullable\": true }", "json?"),
        new(
            "numbers that no type holds",
            All,
            "{ \"type\": \"number\", \"enum\": [1e400] }",
            "json?",
            "1 OAG0402 { \"type\": \"number\", \"enum\": [1e400] }"),
    ];
}
