using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Resolves references within a file, to other files of the description, and by <c>$id</c> and <c>$anchor</c>.</summary>
/// <param name="main">The file with the description.</param>
/// <param name="parts">The files that references may lead to.</param>
/// <param name="canHaveIdentifiers">Whether the description itself can have an <c>$id</c> or <c>$anchor</c>.</param>
internal sealed class ReferenceResolver(SourceFile main, IReadOnlyList<SourceFile> parts, bool canHaveIdentifiers = true)
{
    private readonly FileSet files = new(main, parts);
    private readonly SchemaResources resources = new(canHaveIdentifiers ? [main, .. parts] : parts);

    // A description refers to a component many times.
    private readonly Dictionary<(SourceFile File, string Fragment), Resolution> targets = [];

    /// <summary>Resolves one reference. The target may be a reference again.</summary>
    public Resolution Find(Cursor from, string text)
    {
        int hash = text.IndexOf('#');
        string document = hash < 0 ? text : text.Substring(0, hash);
        string fragment = hash < 0 ? "" : text.Substring(hash + 1);

        if (resources.Find(from, document) is { } resource)
        {
            Resolution inResource = Within(resource, fragment);
            if (inResource.Target is not null || document.Length > 0)
            {
                return inResource;
            }
        }

        if (document.Length == 0)
        {
            return WithinFile(from.File, fragment);
        }

        if (files.Find(from.File, document) is { } file)
        {
            Resolution inFile = RootOf(file) is { } root ? Within(root, fragment) : new Resolution(ReferenceFault.Unreadable);
            return inFile.Target is null && !file.IsWellFormed ? new Resolution(ReferenceFault.Unreadable) : inFile;
        }

        return IsUrl(document)
            ? new Resolution(ReferenceFault.Remote)
            : new Resolution(ReferenceFault.NoSuchFile)
            {
                Suggestion = ComponentNamed(text)?.Path.ToString() ?? files.Nearest(from.File, document),
                MissingPath = FilePaths.Combine(from.File.Path, document),
            };
    }

    /// <summary>Resolves the value of a discriminator's mapping: the name of a component, otherwise a reference.</summary>
    public Resolution FindNamed(Cursor from, string text)
    {
        foreach (SourceFile file in new[] { main, from.File })
        {
            if (SchemasOf(file)?.To(text) is { } component)
            {
                return new Resolution(component);
            }
        }

        return Find(from, text);
    }

    /// <summary>
    /// Resolves a <c>$dynamicRef</c> whose anchor is declared once, so that its target does not depend on the way to it.
    /// </summary>
    public Resolution FindDynamic(Cursor from, string text) =>
        resources.AnchorCount(text.Substring(text.IndexOf('#') + 1)) > 1
            ? new Resolution(ReferenceFault.Dynamic)
            : Find(from, text);

    // A bare name is a file according to the rules of URIs, but often the author means a component.
    private Cursor? ComponentNamed(string text) => SchemasOf(main)?.To(text);

    private static Cursor? SchemasOf(SourceFile file) => RootOf(file)?.To("components")?.To("schemas") ?? RootOf(file)?.To("definitions");

    private static Cursor? RootOf(SourceFile file) => file.Root is { } root ? new Cursor(file, root, PointerPath.Root) : null;

    private static bool IsUrl(string document) =>
        document.IndexOf("://", StringComparison.Ordinal) > 0 || document.StartsWith("urn:", StringComparison.Ordinal);

    private Resolution WithinFile(SourceFile file, string fragment)
    {
        if (!targets.TryGetValue((file, fragment), out Resolution? resolution))
        {
            resolution = Within(RootOf(file)!.Value, fragment);
            targets.Add((file, fragment), resolution);
        }

        return resolution;
    }

    private Resolution Within(Cursor resource, string fragment)
    {
        if (fragment.Length == 0 || fragment[0] == '/')
        {
            return Walk(resource, fragment);
        }

        return resources.Anchor(resource, Uri.UnescapeDataString(fragment)) is { } anchored
            ? new Resolution(anchored)
            : new Resolution(ReferenceFault.NoSuchNode) { Suggestion = Walk(resource, "/" + fragment).Target is null ? null : "#/" + fragment };
    }

    // A fragment is percent-encoded. Many descriptions do not encode names, so a name with a percent sign is also looked up as written.
    private static Resolution Walk(Cursor from, string fragment)
    {
        Resolution found = JsonPointer.TryParseFragment(fragment, out JsonPointer pointer) ? Walk(from, pointer) : new(ReferenceFault.NoSuchNode);
        bool mayBePlain = found.Target is null && fragment.IndexOf('%') >= 0;
        return mayBePlain && JsonPointer.TryParse(fragment, out JsonPointer plain) && Walk(from, plain) is { Target: not null } asWritten
            ? asWritten
            : found;
    }

    private static Resolution Walk(Cursor from, JsonPointer pointer)
    {
        Cursor at = from;
        foreach (string name in pointer.Tokens)
        {
            if (at.To(name) is not { } next)
            {
                return new Resolution(ReferenceFault.NoSuchNode) { Suggestion = Nearest(at.Node, name) };
            }

            at = next;
        }

        return new Resolution(at);
    }

    private static string? Nearest(Node node, string name) =>
        node is ObjectNode fields ? NearestName.Of(name, fields.Members.Select(member => member.Name)) : null;
}
