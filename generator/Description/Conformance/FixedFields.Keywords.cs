namespace Truto.Generated.SourceGeneration.Description.Conformance;

#pragma warning disable IDE0065 // Outside of the namespace, the names of classes of its parent would win over those of objects.
using static Truto.Generated.SourceGeneration.Description.Conformance.FieldForm;
using static Truto.Generated.SourceGeneration.Description.Conformance.ObjectKind;
using static Truto.Generated.SourceGeneration.Description.Conformance.Versions;
#pragma warning restore IDE0065

// The keywords of schemas. All versions have one set: every keyword is legal in 3.1 and later, and descriptions of older versions use newer ones.
internal static partial class FixedFields
{
    // The drafts 4 to 2020-12 of JSON Schema, and the fixed fields of OpenAPI. Common ones come first: they win among equally near ones.
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
        Keyword("unevaluatedProperties", Object), Keyword("unevaluatedItems", Object), Keyword("additionalItems", Object), Keyword("prefixItems", List),
        Keyword("contains", Object), Keyword("minContains"), Keyword("maxContains"), Keyword("dependentSchemas", Map), Keyword("dependentRequired"),
        Keyword("dependencies"), Keyword("contentEncoding"), Keyword("contentMediaType"), Keyword("contentSchema", Object), Keyword("$id"), Keyword("id"),
        Keyword("$schema"), Keyword("$anchor"), Keyword("$dynamicRef"), Keyword("$dynamicAnchor"), Keyword("$recursiveRef"), Keyword("$recursiveAnchor"),
        Keyword("$vocabulary"), Keyword("$comment"), Keyword("$defs", Map), Keyword("definitions", Map),
    ];

    private static Field Keyword(string name, FieldForm form = FieldForm.Any, ObjectKind kind = Schema) =>
        Of(name, All, form, form == FieldForm.Any ? ObjectKind.None : kind);
}
