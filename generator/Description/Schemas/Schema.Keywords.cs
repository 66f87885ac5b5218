using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <content>The table of keywords.</content>
internal sealed partial class Schema
{
    private static readonly SchemaKeyword[] Rows =
    [
        // References are read before the other keywords.
        Text("$ref", static (_, _) => { }),
        Text("$dynamicRef", static (_, _) => { }),

        // Annotations.
        Text("title", static (schema, text) => schema.Title = text, appliesBesideReference: true),
        Text("description", static (schema, text) => schema.Description = text, appliesBesideReference: true),
        Flag("deprecated", static schema => schema.IsDeprecated = true, appliesBesideReference: true),
        Flag("readOnly", static schema => schema.IsReadOnly = true, appliesBesideReference: true),
        Flag("writeOnly", static schema => schema.IsWriteOnly = true, appliesBesideReference: true),
        Any("default", static (schema, node) => schema.Default = node),
        new("xml", Subschemas.None, static (schema, value) => schema.Xml = XmlObject.Read(value)) { AppliesBesideReference = true },

        // Types and values.
        new("type", Subschemas.None, static (schema, value) => schema.declaredTypes = value.DeclaredTypes()) { AllowsNull = true },
        Text("format", static (schema, text) => schema.Format = text),
        Flag("nullable", static schema => schema.IsNullable = true, appliesBesideReference: true),
        Flag("x-nullable", static schema => schema.IsNullable = true, appliesBesideReference: true),
        Any("const", static (schema, node) => schema.Const = node),
        new("enum", Subschemas.None, static (schema, value) => schema.Enum = value.Values()),

        // Constraints.
        Number("minimum", static (constraints, number) => constraints.WrittenMinimum = number),
        Number("maximum", static (constraints, number) => constraints.WrittenMaximum = number),
        new("exclusiveMinimum", Subschemas.None, static (schema, value) => schema.Constrain().LowerBound = value.ExclusiveBound()),
        new("exclusiveMaximum", Subschemas.None, static (schema, value) => schema.Constrain().UpperBound = value.ExclusiveBound()),
        Number("multipleOf", static (constraints, number) => constraints.MultipleOf = number),
        Number("minLength", static (constraints, number) => constraints.MinLength = number),
        Number("maxLength", static (constraints, number) => constraints.MaxLength = number),
        new("pattern", Subschemas.None, static (schema, value) => schema.Constrain().SetPattern(value.Pattern())),
        Number("minItems", static (constraints, number) => constraints.MinItems = number),
        Number("maxItems", static (constraints, number) => constraints.MaxItems = number),
        Flag("uniqueItems", static schema => schema.Constrain().UniqueItems = true),
        Number("minProperties", static (constraints, number) => constraints.MinProperties = number),
        Number("maxProperties", static (constraints, number) => constraints.MaxProperties = number),

        // Objects.
        new("properties", Subschemas.Map, static (schema, value) =>
        {
            schema.Properties = value.SchemaMap();
            schema.HasEmptyProperties = value.Node is ObjectNode { Members.Count: 0 };
        }),
        new("required", Subschemas.None, static (schema, value) => schema.Required = value.Names()),
        One("additionalProperties", static (schema, found) => schema.AdditionalProperties = found),
        One("unevaluatedProperties", static (schema, found) => schema.Rare().UnevaluatedProperties = found),
        new("patternProperties", Subschemas.Map, static (schema, value) => schema.Rare().PatternProperties = value.SchemaMap()),
        One("propertyNames", static (_, _) => { }),
        new("dependentSchemas", Subschemas.Map, static (schema, value) =>
            schema.Rare().DependentSchemas = [.. value.SchemaMap().Select(property => property.Schema)]),

        // Arrays. In older drafts an array in items has the place of prefixItems, and additionalItems that of items.
        new("items", Subschemas.OneOrList, static (schema, value) =>
        {
            if (value.Node is ArrayNode)
            {
                schema.Rare().PrefixItems = value.SchemaList(allowsEmpty: true);
            }
            else
            {
                schema.Items = value.Schema();
            }
        }),
        new("additionalItems", Subschemas.One, static (schema, value) =>
        {
            if (value.Schema() is { } found && value.Sibling("items") is ArrayNode)
            {
                schema.Items = found;
            }
        }),
        new("prefixItems", Subschemas.List, static (schema, value) =>
        {
            IReadOnlyList<Schema> found = value.SchemaList(allowsEmpty: true);
            if (value.Sibling("items") is not ArrayNode)
            {
                schema.Rare().PrefixItems = found;
            }
        }),
        One("unevaluatedItems", static (schema, found) => schema.Rare().UnevaluatedItems = found),
        One("contains", static (schema, found) => schema.Rare().Contains = found),

        // Composition.
        List("allOf", static (schema, found) => schema.AllOf = found),
        List("oneOf", static (schema, found) => schema.OneOf = found),
        List("anyOf", static (schema, found) => schema.AnyOf = found),
        One("not", static (schema, found) => schema.Rare().Not = found),
        One("if", static (schema, found) => schema.Rare().If = found),
        One("then", static (schema, found) => schema.Rare().Then = found),
        One("else", static (schema, found) => schema.Rare().Else = found),
        new("discriminator", Subschemas.None, static (schema, value) => schema.Discriminator = DiscriminatorReader.Read(value)),
        Text(TypeExtension, static (schema, text) => schema.Rare().CSharpType = text.Trim(), appliesBesideReference: true),
        Flag(IgnoreExtension, static schema => schema.isIgnored = true, appliesBesideReference: true),
        Text("x-ms-discriminator-value", static (schema, text) => schema.Rare().DiscriminatorValue = text, appliesBesideReference: true),

        new("$defs", Subschemas.Map, static (_, value) => value.SchemaMap()),

        // Content of strings.
        Text("contentEncoding", static (schema, text) => schema.Rare().ContentEncoding = text),
        Text("contentMediaType", static (schema, text) => schema.Rare().ContentMediaType = text),
        One("contentSchema", static (schema, found) => schema.Rare().ContentSchema = found),
    ];

    /// <summary>Gets every keyword that has an effect, by name: what is read, what is reported and where schemas are found.</summary>
    public static IReadOnlyDictionary<string, SchemaKeyword> Keywords { get; } = Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);

    private static SchemaKeyword Text(string name, Action<Schema, string> set, bool appliesBesideReference = false) =>
        new(name, Subschemas.None, (schema, value) =>
        {
            if (value.Text() is { } text)
            {
                set(schema, text);
            }
        })
        {
            AppliesBesideReference = appliesBesideReference,
        };

    private static SchemaKeyword Flag(string name, Action<Schema> set, bool appliesBesideReference = false) =>
        new(name, Subschemas.None, (schema, value) =>
        {
            if (value.Flag())
            {
                set(schema);
            }
        })
        {
            AppliesBesideReference = appliesBesideReference,
        };

    private static SchemaKeyword Any(string name, Action<Schema, Node> set) =>
        new(name, Subschemas.None, (schema, value) => set(schema, value.Node)) { AllowsNull = true };

    private static SchemaKeyword Number(string name, Action<SchemaConstraints, string> set) =>
        new(name, Subschemas.None, (schema, value) =>
        {
            if (value.Number() is { } number)
            {
                set(schema.Constrain(), number);
            }
        });

    private static SchemaKeyword One(string name, Action<Schema, Schema> set) =>
        new(name, Subschemas.One, (schema, value) =>
        {
            if (value.Schema() is { } found)
            {
                set(schema, found);
            }
        });

    private static SchemaKeyword List(string name, Action<Schema, IReadOnlyList<Schema>> set) =>
        new(name, Subschemas.List, (schema, value) => set(schema, value.SchemaList(allowsEmpty: false)));

    private SchemaConstraints Constrain() => Constraints = Constraints == SchemaConstraints.None ? new SchemaConstraints() : Constraints;

    private RareKeywords Rare() => rare = rare == RareKeywords.None ? new RareKeywords() : rare;
}
