using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>A schema's <c>$ref</c>.</summary>
internal sealed class SchemaReference
{
    private readonly Lazy<Schema?> target;

    internal SchemaReference(Schema owner, Cursor at, string text, SchemaCatalog catalog)
    {
        Owner = owner;
        At = at;
        Text = text;
        target = new Lazy<Schema?>(() => catalog.TargetOf(this), LazyThreadSafetyMode.None);
    }

    /// <summary>The schema that has the reference.</summary>
    public Schema Owner { get; }

    /// <summary>Where the reference's text stands.</summary>
    public Cursor At { get; }

    public SourceLocation Place => At.Location;

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Whether it is a <c>$dynamicRef</c>.</summary>
    public bool IsDynamic => At.Path.Step == "$dynamicRef";

    /// <summary>
    /// The schema it leads to, which may be a reference again; null where it leads nowhere, which is a problem of the document
    /// already: it is then any JSON.
    /// </summary>
    public Schema? Target => target.Value;
}
