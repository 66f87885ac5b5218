using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The <c>$ref</c> or <c>$dynamicRef</c> of a schema.</summary>
/// <param name="file">The file that contains the reference.</param>
/// <param name="node">The reference's text.</param>
/// <param name="isDynamic">Whether it is a <c>$dynamicRef</c>.</param>
/// <param name="target">The referenced schema.</param>
internal sealed class SchemaReference(SourceFile file, ScalarNode node, bool isDynamic, Schema? target)
{
    /// <summary>Gets the position of the reference's text.</summary>
    public SourceLocation Location => file.At(node);

    /// <summary>Gets the reference as written.</summary>
    public string Text => node.Text;

    public bool IsDynamic => isDynamic;

    /// <summary>
    /// Gets the referenced schema, which may have a reference too. Null if the reference is dangling or part of a cycle of references, which is
    /// reported; the schema then accepts any JSON.
    /// </summary>
    public Schema? Target => target;

    /// <summary>Returns the property that makes a schema a reference, or null if it is none.</summary>
    public static Member? MemberOf(Node schema) =>
        schema is ObjectNode fields ? TextMember(fields, "$ref") ?? TextMember(fields, "$dynamicRef") : null;

    private static Member? TextMember(ObjectNode fields, string name) =>
        fields.Find(name) is { Value: ScalarNode { Kind: ScalarKind.String } } member ? member : null;
}
