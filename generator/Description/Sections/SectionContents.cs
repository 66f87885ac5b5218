using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Sections;

/// <summary>What a section depends on. Sections with the same values in two versions of a document have the same instance.</summary>
internal sealed class SectionContents
{
    private readonly HashSet<SectionKey> references = [];

    private SectionContents()
    {
    }

    /// <summary>Gets the sections that it refers to, whether or not they exist.</summary>
    public IReadOnlyCollection<SectionKey> References => references;

    /// <summary>Gets whether it depends on more than these sections.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets whether a schema in it may have an identifier or an anchor.</summary>
    public bool HasIdentifiers { get; private set; }

    /// <summary>Gets whether it has a reference to something else than a component.</summary>
    public bool RefersElsewhere { get; private set; }

    /// <summary>Reads a section, or another member of a document.</summary>
    public static SectionContents Of(Member member)
    {
        var contents = new SectionContents { HasIdentifiers = SchemaResources.IsMarker(member.Name) };
        contents.Visit(member.Value);
        return contents;
    }

    // Recursion is limited by the depth that a text may have.
    private void Visit(Node node)
    {
        switch (node)
        {
            case ObjectNode { Members: var members }:
                for (int i = 0; i < members.Count; i++)
                {
                    Visit(members[i]);
                }

                break;
            case ArrayNode { Items: var items }:
                for (int i = 0; i < items.Count; i++)
                {
                    Visit(items[i]);
                }

                break;
        }
    }

    private void Visit(Member member)
    {
        switch (member.Name)
        {
            case "$ref" when member.Value is ScalarNode { Text: var text }:
                Refer(text);
                break;

            // A discriminator is about the schemas that refer to its own. The others change what a reference means.
            case "discriminator" or "$dynamicRef" or "$recursiveRef" or "$recursiveAnchor":
                IsOpen = true;
                Visit(member.Value);
                break;
            case ['$', ..] when SchemaResources.IsMarker(member.Name):
                IsOpen = true;
                HasIdentifiers = true;
                Visit(member.Value);
                break;
            default:
                Visit(member.Value);
                break;
        }
    }

    // A percent sign can be an escape or part of a name.
    private void Refer(string reference)
    {
        if (reference is ['#', '/', ..] && reference.IndexOf('%') < 0
            && JsonPointer.TryParseFragment(reference, out JsonPointer pointer) && SectionKey.Of(pointer) is { } key)
        {
            references.Add(key);
            RefersElsewhere |= key.Container is not (SectionKey.Components or "definitions");
        }
        else
        {
            IsOpen = true;
            RefersElsewhere = true;
        }
    }
}
