using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>A schema's <c>$ref</c>.</summary>
internal sealed class SchemaReference
{
    private readonly Lazy<Schema?> target;

    internal SchemaReference(Schema owner, string text, SchemaCatalog catalog)
    {
        Owner = owner;
        Text = text;
        target = new Lazy<Schema?>(() => catalog.TargetOf(this), LazyThreadSafetyMode.None);
    }

    /// <summary>The schema that has the reference.</summary>
    public Schema Owner { get; }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>
    /// The schema it leads to, which may be a reference again; null where it leads nowhere, which is a problem of the document
    /// already: it is then any JSON.
    /// </summary>
    public Schema? Target => target.Value;

    /// <summary>Where the reference's text stands.</summary>
    public Place Place => Owner.File.At(((ObjectNode)Owner.Node).Members.First(member => member.Name is "$ref" or "$dynamicRef").Value);
}
