using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>
/// A schema: a view of one node. There is one instance for each node, so that reference equality tells schemas apart and
/// recursion can be seen. A keyword of the wrong kind is absent here and a problem of the document.
/// </summary>
/// <remarks>
/// Where a reference makes its siblings void (2.0, 3.0), only words, <c>deprecated</c>, <c>readOnly</c>, <c>writeOnly</c> and
/// nullability beside it are kept: nobody writes those by accident. Following references always ends: a reference that only
/// leads back to itself has no target. Walks through members, items or branches may meet a schema again.
/// </remarks>
internal sealed class Schema : DescriptionObject
{
    private readonly SchemaCatalog catalog;
    private readonly bool isVoidBesideReference;
    private IReadOnlyList<SchemaProperty>? properties;
    private IReadOnlyList<string>? required;
    private IReadOnlyList<EnumMember>? enumMembers;
    private NumberNotation? patternNotation;

    internal Schema(Cursor at, SchemaCatalog catalog)
        : base(at)
    {
        this.catalog = catalog;
        if ((at.To("$ref") ?? at.To("$dynamicRef")) is { Node: ScalarNode { Kind: ScalarKind.String } text } reference)
        {
            Reference = new SchemaReference(this, reference, text.Text, catalog);
            isVoidBesideReference = !catalog.HonoursSiblingsOfReferences;
        }

        (Types, IsNullable, IsNull) = SchemaTypes.Of(this);
    }

    /// <summary>The schema that this one refers to; null where it refers to none.</summary>
    public SchemaReference? Reference { get; }

    /// <summary>The name under <c>components/schemas</c> or <c>definitions</c>; null for every other schema.</summary>
    public string? ComponentName => At.Path switch
    {
        { Parent: { Step: "schemas", Parent: { Step: "components", Parent: { Parent: null } } } } path => path.Step,
        { Parent: { Step: "definitions", Parent: { Parent: null } } } path => path.Step,
        _ => null,
    };

    /// <summary>Of the schemas <c>true</c> and <c>false</c> their value; otherwise null.</summary>
    public bool? BooleanSchemaValue => Node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>The types it allows, null aside; <see cref="JsonTypes.None"/> where it names none.</summary>
    public JsonTypes Types { get; }

    /// <summary>Whether null is allowed by <c>nullable</c>, <c>x-nullable</c> or a type of <c>null</c>. See <see cref="HasNullBranch"/> too.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether it allows nothing but null.</summary>
    public bool IsNull { get; }

    /// <summary>Whether a branch of <c>oneOf</c> or <c>anyOf</c> allows nothing but null.</summary>
    public bool HasNullBranch => OneOf.Concat(AnyOf).Any(branch => branch.IsNull || branch.Reference?.Target is { IsNull: true });

    /// <summary>The format; of 2.0's <c>type: file</c>, <c>binary</c>.</summary>
    public string? Format => KeptWord("format") ?? (KeptWord("type") == "file" ? "binary" : null);

    public string? Title => Word("title");

    public string? Description => Word("description");

    public bool IsDeprecated => IsSet("deprecated");

    public bool IsReadOnly => IsSet("readOnly");

    public bool IsWriteOnly => IsSet("writeOnly");

    public Node? Default => Keyword("default");

    public Node? Const => Keyword("const");

    /// <summary>The values, as written: duplicates and nulls too. Null where none are given.</summary>
    public IReadOnlyList<Node>? Enum => (Keyword("enum") as ArrayNode)?.Items;

    /// <summary>
    /// The listed values that are not null, with what is said of each, in document order: those of <c>enum</c>, or of the branches of
    /// <c>oneOf</c> or <c>anyOf</c> that list values and say nothing else.
    /// </summary>
    public IReadOnlyList<EnumMember> EnumMembers => enumMembers ??= EnumMember.Of(this);

    /// <summary>Values in <c>example</c> and <c>examples</c>.</summary>
    public IReadOnlyList<Node> Examples =>
        [.. Keyword("example") is { } example ? [example] : Array.Empty<Node>(), .. (Keyword("examples") as ArrayNode)?.Items ?? []];

    /// <summary>In document order.</summary>
    public IReadOnlyList<SchemaProperty> Properties => properties ??=
        [.. Map("properties").Select(member => new SchemaProperty(member.Name, member.NameRange, Child("properties", member)))];

    /// <summary>Whether it has <c>properties</c> that name none.</summary>
    public bool HasEmptyProperties => Keyword("properties") is ObjectNode { Members.Count: 0 };

    /// <summary>The names of members that must be there, each once, in document order. They need not be among <see cref="Properties"/>.</summary>
    public IReadOnlyList<string> Required => required ??= [.. List("required").OfType<ScalarNode>().Select(name => name.Source).Distinct()];

    /// <summary>Where the names in <c>required</c> stand.</summary>
    public IEnumerable<Cursor> RequiredAt => Keyword("required") is { } names
        ? new Cursor(File, names, At.Path.Child("required")).Items().Where(name => name.Node is ScalarNode)
        : [];

    /// <summary>The schema of other members: null where nothing is said, <see cref="BooleanSchemaValue"/> false where there may be none.</summary>
    public Schema? AdditionalProperties => Child("additionalProperties");

    public Schema? UnevaluatedProperties => Child("unevaluatedProperties");

    /// <summary>By regular expression.</summary>
    public IReadOnlyList<SchemaProperty> PatternProperties =>
        [.. Map("patternProperties").Select(member => new SchemaProperty(member.Name, member.NameRange, Child("patternProperties", member)))];

    public Schema? PropertyNames => Child("propertyNames");

    public Schema? If => Child("if");

    public Schema? Then => Child("then");

    public Schema? Else => Child("else");

    /// <summary>What holds for objects that have a member of some name.</summary>
    public IReadOnlyList<Schema> DependentSchemas => [.. Map("dependentSchemas").Select(member => Child("dependentSchemas", member))];

    /// <summary>The schema of each item, after those of <see cref="PrefixItems"/>.</summary>
    public Schema? Items => Keyword("items") is ArrayNode ? Child("additionalItems") : Child("items");

    /// <summary>The schemas of the first items (also from the older spelling, a list in <c>items</c>).</summary>
    public IReadOnlyList<Schema> PrefixItems => Keyword("items") is ArrayNode ? Branches("items") : Branches("prefixItems");

    /// <summary>The schema of items that nothing else says something of.</summary>
    public Schema? UnevaluatedItems => Child("unevaluatedItems");

    /// <summary>The schema that at least one item is of.</summary>
    public Schema? Contains => Child("contains");

    public IReadOnlyList<Schema> AllOf => Branches("allOf");

    public IReadOnlyList<Schema> OneOf => Branches("oneOf");

    public IReadOnlyList<Schema> AnyOf => Branches("anyOf");

    public Schema? Not => Child("not");

    public Discriminator? Discriminator => Discriminator.Of(this, catalog);

    public SchemaConstraints Constraints => new(this);

    /// <summary>How its pattern requires numbers to be written; of no pattern, other text.</summary>
    public NumberNotation PatternNotation =>
        patternNotation ??= Constraints.Pattern is { } pattern ? NumberPattern.NotationOf(pattern) : NumberNotation.Other;

    /// <summary><c>contentEncoding</c> of 3.1, such as <c>base64</c>.</summary>
    public string? ContentEncoding => KeptWord("contentEncoding");

    /// <summary><c>contentMediaType</c> of 3.1.</summary>
    public string? ContentMediaType => KeptWord("contentMediaType");

    /// <summary>Which value of its base's discriminator stands for it (<c>x-ms-discriminator-value</c>, from before mappings); null where it does not say.</summary>
    public string? DiscriminatorValue => Word("x-ms-discriminator-value");

    /// <summary><c>contentSchema</c> of 3.1: what a string holds as a document of its own.</summary>
    public Schema? ContentSchema => Child("contentSchema");

    /// <summary>The schema that a vendor extension holds; null where the value there cannot be one.</summary>
    public Schema? Elsewhere(Cursor at) => SchemaCatalog.CanBeSchema(at.Node) ? catalog.At(at) : null;

    /// <summary>Returns a schema at another position that is not part of the document.</summary>
    public Schema EmptyAt(Cursor at) => new(at, catalog);

    /// <summary>A keyword's value; null where absent or void beside a reference.</summary>
    internal Node? Keyword(string name) => isVoidBesideReference ? null : Extension(name)?.Node;

    internal string? KeptWord(string name) => Keyword(name) is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    /// <summary>Whether it has none but these keywords.</summary>
    internal bool HasOnly(params string[] names) => Node is ObjectNode { Members: var members } && members.All(member => names.Contains(member.Name));

    internal bool IsSet(string name) => Extension(name) is { Node: ScalarNode { Kind: ScalarKind.Boolean, Text: "true" } };

    private string? Word(string name) => Extension(name) is { Node: ScalarNode { Kind: not ScalarKind.Null } scalar } ? scalar.Source : null;

    private IReadOnlyList<Node> List(string name) => Keyword(name) is ArrayNode array ? array.Items : [];

    private IReadOnlyList<Member> Map(string name) => Keyword(name) is ObjectNode map ? map.Members : [];

    private Schema? Child(string name) =>
        Keyword(name) is { } node && SchemaCatalog.CanBeSchema(node) ? catalog.At(new Cursor(File, node, At.Path.Child(name))) : null;

    private Schema Child(string map, Member member) => catalog.At(new Cursor(File, member.Value, At.Path.Child(map).Child(member.Name)));

    private IReadOnlyList<Schema> Branches(string name)
    {
        IReadOnlyList<Node> items = List(name);
        return items.Count == 0
            ? []
            : [.. items.Select((item, i) => (item, i))
                .Where(branch => SchemaCatalog.CanBeSchema(branch.item))
                .Select(branch => catalog.At(new Cursor(File, branch.item, At.Path.Child(name).Child(branch.i))))];
    }
}

/// <summary>A property of a schema, and where its name stands.</summary>
internal sealed record SchemaProperty(string Name, TextRange NameRange, Schema Schema);
