using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>
/// A schema. Each node has one instance, so that schemas can be compared by reference and recursion can be detected. A keyword with a value of
/// the wrong type is absent here and a problem of the document.
/// </summary>
/// <remarks>
/// <para>In 2.0 and 3.0 a reference makes most of its siblings void: see <see cref="SchemaKeyword.AppliesBesideReference"/>.</para>
/// <para>Following references always ends, because a reference in a cycle of references has no target. Walks through properties, items or
/// branches may meet a schema again.</para>
/// <para>Instances never change after reading. <see cref="SchemaReader"/> creates them first and reads their keywords later, because schemas
/// refer to each other.</para>
/// </remarks>
internal sealed partial class Schema(Cursor at) : DescriptionObject(at)
{
    private RareKeywords rare = RareKeywords.None;
    private DeclaredTypes declaredTypes;
    private bool isIgnored;

    /// <summary>Gets the reference to another schema; null if there is none.</summary>
    public SchemaReference? Reference { get; private set; }

    /// <summary>Gets the name under <c>components/schemas</c> or <c>definitions</c>; null for every other schema.</summary>
    public string? ComponentName => At.Path switch
    {
        { Parent: { Step: "schemas", Parent: { Step: "components", Parent: { Parent: null } } } } path => path.Step,
        { Parent: { Step: "definitions", Parent: { Parent: null } } } path => path.Step,
        _ => null,
    };

    /// <summary>Gets the value of the schemas <c>true</c> and <c>false</c>; null for other schemas.</summary>
    public bool? BooleanSchemaValue => Node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>Gets the allowed types without null; <see cref="JsonTypes.None"/> if the schema names none.</summary>
    public JsonTypes Types { get; private set; }

    /// <summary>Gets whether <c>nullable</c>, <c>x-nullable</c> or a type of <c>null</c> allows null. See also <see cref="HasNullBranch"/>.</summary>
    public bool IsNullable { get; private set; }

    /// <summary>Gets whether null is the only allowed value.</summary>
    public bool IsNull { get; private set; }

    /// <summary>Gets whether a branch of <c>oneOf</c> or <c>anyOf</c> allows nothing but null.</summary>
    public bool HasNullBranch { get; private set; }

    /// <summary>Gets the format; <c>binary</c> for the <c>type: file</c> of 2.0.</summary>
    public string? Format { get; private set; }

    public string? Title { get; private set; }

    public string? Description { get; private set; }

    public bool IsDeprecated { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsWriteOnly { get; private set; }

    /// <summary>The extension with the type of the project or of a library that the schema becomes.</summary>
    public const string TypeExtension = "x-csharp-type";

    /// <summary>Gets the type of the project or of a library that the schema becomes; null if it names none.</summary>
    public string? CSharpType => rare.CSharpType;

    /// <summary>Gets whether the property or type of the schema is not generated.</summary>
    public override bool IsIgnored => isIgnored;

    /// <summary>Gets how the schema is represented in XML; null if it declares nothing about it.</summary>
    public XmlObject? Xml
    {
        get => rare.Xml;
        private set
        {
            if (value is not null)
            {
                Rare().Xml = value;
            }
        }
    }

    public Node? Default { get; private set; }

    public Node? Const { get; private set; }

    /// <summary>Gets the values of <c>enum</c> as written, including duplicates and nulls; null if there is no <c>enum</c>.</summary>
    public IReadOnlyList<Node>? Enum { get; private set; }

    /// <summary>
    /// Gets the listed values other than null with their annotations, in document order: the values of <c>enum</c>, or those of the branches of
    /// <c>oneOf</c> or <c>anyOf</c> if each branch only lists values.
    /// </summary>
    public IReadOnlyList<EnumMember> EnumMembers { get; private set; } = [];

    /// <summary>Gets the properties in document order.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; private set; } = [];

    /// <summary>Gets whether <c>properties</c> is present and empty.</summary>
    public bool HasEmptyProperties { get; private set; }

    /// <summary>Gets the distinct names of required properties in document order. They need not be among <see cref="Properties"/>.</summary>
    public IReadOnlyList<string> Required { get; private set; } = [];

    /// <summary>Gets the positions of the names in <c>required</c>.</summary>
    public IEnumerable<Cursor> RequiredAt => Required.Count > 0 && At.To("required") is { } names
        ? names.Items().Where(name => name.Node is ScalarNode)
        : [];

    /// <summary>Gets the schema of other properties: null if unspecified, the <see cref="BooleanSchemaValue"/> false if there are none.</summary>
    public Schema? AdditionalProperties { get; private set; }

    public Schema? UnevaluatedProperties => rare.UnevaluatedProperties;

    /// <summary>Gets the schemas of properties whose names match a regular expression, which is the name here.</summary>
    public IReadOnlyList<SchemaProperty> PatternProperties => rare.PatternProperties;

    public Schema? If => rare.If;

    public Schema? Then => rare.Then;

    public Schema? Else => rare.Else;

    /// <summary>Gets the schemas that apply to objects with a property of some name.</summary>
    public IReadOnlyList<Schema> DependentSchemas => rare.DependentSchemas;

    /// <summary>Gets the schema of the items after those of <see cref="PrefixItems"/>.</summary>
    public Schema? Items { get; private set; }

    /// <summary>Gets the schemas of the first items. The older spelling is an array in <c>items</c>.</summary>
    public IReadOnlyList<Schema> PrefixItems => rare.PrefixItems;

    /// <summary>Gets the schema of items that no other keyword evaluates.</summary>
    public Schema? UnevaluatedItems => rare.UnevaluatedItems;

    /// <summary>Gets the schema that at least one item must match.</summary>
    public Schema? Contains => rare.Contains;

    public IReadOnlyList<Schema> AllOf { get; private set; } = [];

    public IReadOnlyList<Schema> OneOf { get; private set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; private set; } = [];

    public Schema? Not => rare.Not;

    public Discriminator? Discriminator { get; private set; }

    public SchemaConstraints Constraints { get; private set; } = SchemaConstraints.None;

    /// <summary>Gets how the pattern requires numbers to be written; <see cref="NumberNotation.Other"/> without a pattern.</summary>
    public NumberNotation PatternNotation => Constraints.PatternNotation;

    /// <summary>Gets the encoding of binary data in a string (3.1), such as <c>base64</c>.</summary>
    public string? ContentEncoding => rare.ContentEncoding;

    /// <summary>Gets the media type of the content of a string (3.1).</summary>
    public string? ContentMediaType => rare.ContentMediaType;

    /// <summary>Gets the schema of the content of a string (3.1).</summary>
    public Schema? ContentSchema => rare.ContentSchema;

    /// <summary>
    /// Gets the value of the base's discriminator for this schema (<c>x-ms-discriminator-value</c>, which is older than mappings); null if absent.
    /// </summary>
    public string? DiscriminatorValue => rare.DiscriminatorValue;

    /// <summary>Returns the schema at the end of the references that start here, whatever keywords stand beside them.</summary>
    public Schema Dereferenced()
    {
        Schema end = this;
        while (end.Reference?.Target is { } target)
        {
            end = target;
        }

        return end;
    }

    /// <summary>Returns the hash of the node, of which there is one schema.</summary>
    public override int GetHashCode() => Node.GetHashCode();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>Returns whether the schema has no other keywords than the given ones.</summary>
    public bool HasOnly(params string[] keywords) =>
        Node is ObjectNode { Members: var members } && members.All(member => keywords.Contains(member.Name));

    /// <summary>Keywords that few schemas have. They share one object, which keeps the other schemas small.</summary>
    private sealed class RareKeywords
    {
        public static readonly RareKeywords None = new();

        public IReadOnlyList<SchemaProperty> PatternProperties { get; set; } = [];

        public Schema? UnevaluatedProperties { get; set; }

        public Schema? If { get; set; }

        public Schema? Then { get; set; }

        public Schema? Else { get; set; }

        public IReadOnlyList<Schema> DependentSchemas { get; set; } = [];

        public IReadOnlyList<Schema> PrefixItems { get; set; } = [];

        public Schema? UnevaluatedItems { get; set; }

        public Schema? Contains { get; set; }

        public Schema? Not { get; set; }

        public string? ContentEncoding { get; set; }

        public string? ContentMediaType { get; set; }

        public Schema? ContentSchema { get; set; }

        public string? DiscriminatorValue { get; set; }

        public string? CSharpType { get; set; }

        public XmlObject? Xml { get; set; }
    }
}

/// <summary>A property of a schema.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameRange">The range of the name in the schema's file.</param>
/// <param name="Schema">The schema of the property's value.</param>
internal sealed record SchemaProperty(string Name, TextRange NameRange, Schema Schema);
