using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>What a schema asks of values beyond their type. Numbers are texts, as they may exceed every number type.</summary>
internal sealed class SchemaConstraints(Schema schema)
{
    // exclusiveMinimum and its like of 3.0 say nothing by themselves.
    private static readonly string[] Keywords =
    [
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
        "uniqueItems", "minProperties", "maxProperties",
    ];

    /// <summary>Whether it asks nothing.</summary>
    public bool AreNone => Array.TrueForAll(Keywords, keyword => schema.Keyword(keyword) is null);

    /// <summary>The least value, itself allowed.</summary>
    public string? Minimum => schema.IsSet("exclusiveMinimum") ? null : Number("minimum");

    /// <summary>The bound below, itself not allowed; 3.0's boolean spelling too.</summary>
    public string? ExclusiveMinimum => schema.IsSet("exclusiveMinimum") ? Number("minimum") : Number("exclusiveMinimum");

    /// <summary>The greatest value, itself allowed.</summary>
    public string? Maximum => schema.IsSet("exclusiveMaximum") ? null : Number("maximum");

    /// <summary>The bound above, itself not allowed; 3.0's boolean spelling too.</summary>
    public string? ExclusiveMaximum => schema.IsSet("exclusiveMaximum") ? Number("maximum") : Number("exclusiveMaximum");

    public string? MultipleOf => Number("multipleOf");

    public string? MinLength => Number("minLength");

    public string? MaxLength => Number("maxLength");

    public string? Pattern => schema.KeptWord("pattern");

    /// <summary>Where the pattern stands.</summary>
    public SourceLocation PatternPlace => schema.File.At(schema.Keyword("pattern") ?? schema.Node);

    public string? MinItems => Number("minItems");

    public string? MaxItems => Number("maxItems");

    public bool UniqueItems => schema.Keyword("uniqueItems") is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };

    public string? MinProperties => Number("minProperties");

    public string? MaxProperties => Number("maxProperties");

    private string? Number(string name) => schema.Keyword(name) is ScalarNode { Kind: ScalarKind.Number } number ? number.Text : null;
}
