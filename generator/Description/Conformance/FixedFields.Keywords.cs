namespace Truto.Generated.SourceGeneration.Description.Conformance;

#pragma warning disable IDE0065 // Outside the namespace, names of classes in its parent would take precedence.
using static Truto.Generated.SourceGeneration.Description.Conformance.FieldForm;
using static Truto.Generated.SourceGeneration.Description.Conformance.ObjectKind;
using static Truto.Generated.SourceGeneration.Description.Conformance.Versions;
#pragma warning restore IDE0065

// The keywords of schemas, one set for all versions: 3.1 allows every keyword, and descriptions of older versions use newer ones.
internal static partial class FixedFields
{
    // Drafts 4 to 2020-12 of JSON Schema, and the fixed fields of OpenAPI. Common keywords come first: suggestions prefer them.
    private static Field[] Keywords() =>
    [
        Keyword("type"), Keyword("format"), Keyword("title"), Keyword("description"), Keyword("properties", Map), Keyword("required"),
        Keyword("items", ObjectOrList), Keyword("enum"), Keyword("default"), Keyword("nullable"), Keyword("$ref"), Keyword("allOf", List),
        Keyword("oneOf", List), Keyword("anyOf", List), Keyword("additionalProperties", Object), Keyword("readOnly"), Keyword("writeOnly"),
        Keyword("deprecated"), Keyword("example"), Keyword("examples"), Keyword("discriminator", Object, Discriminator), Keyword("xml", Object, Xml),
        Keyword("externalDocs", Object, ExternalDocumentation), Keyword("pattern"), Keyword("minLength"), Keyword("maxLength"), Keyword("minimum"),
        Keyword("maximum"), Keyword("exclusiveMinimum"), Keyword("exclusiveMaximum"), Keyword("multipleOf"), Keyword("minItems"), Keyword("maxItems"),
        Keyword("uniqueItems"), Keyword("minProperties"), Keyword("maxProperties"), Keyword("const"), Keyword("not", Object), Keyword("if", Object),
        Keyword("then", Object), Keyword("else", Object), Keyword("patternProperties", Map), Keyword("propertyNames", Object),
        Keyword("unevaluatedProperties", Object), Keyword("unevaluatedItems", Object), Keyword("additionalItems", Object),
        Keyword("prefixItems", List),
        Keyword("contains", Object), Keyword("minContains"), Keyword("maxContains"), Keyword("dependentSchemas", Map), Keyword("dependentRequired"),
        Keyword("dependencies"), Keyword("contentEncoding"), Keyword("contentMediaType"), Keyword("contentSchema", Object), Keyword("$id"),
        Keyword("id"),
        Keyword("$schema"), Keyword("$anchor"), Keyword("$dynamicRef"), Keyword("$dynamicAnchor"), Keyword("$recursiveRef"),
        Keyword("$recursiveAnchor"),
        Keyword("$vocabulary"), Keyword("$comment"), Keyword("$defs", Map), Keyword("definitions", Map),
    ];

    private static Field Keyword(string name, FieldForm form = FieldForm.Any, ObjectKind kind = Schema) =>
        Of(name, All, form, form == FieldForm.Any ? ObjectKind.None : kind);
}
