using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>Finds what a <c>$ref</c> leads to: in its file, in another file of the description, or by <c>$id</c> and <c>$anchor</c>.</summary>
internal sealed class References(SourceFile main, IReadOnlyList<SourceFile> parts)
{
    private readonly FileSet files = new(main, parts);
    private readonly SchemaResources resources = new([main, .. parts]);

    /// <summary>Where a reference's text leads from a place; the steps of a chain are the caller's.</summary>
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
            return Within(RootOf(from.File)!.Value, fragment);
        }

        if (files.Find(from.File, document) is { } file)
        {
            return RootOf(file) is { } root ? Within(root, fragment) : new Resolution(ReferenceFault.Unreadable);
        }

        return IsUrl(document)
            ? new Resolution(ReferenceFault.Remote)
            : new Resolution(ReferenceFault.NoSuchFile) { Suggestion = files.Nearest(from.File, document) };
    }

    /// <summary>What a discriminator's mapping means: the component of that name, else a reference.</summary>
    public Resolution FindNamed(Cursor from, string text)
    {
        foreach (SourceFile file in new[] { main, from.File })
        {
            if ((RootOf(file)?.To("components")?.To("schemas") ?? RootOf(file)?.To("definitions"))?.To(text) is { } component)
            {
                return new Resolution(component);
            }
        }

        return Find(from, text);
    }

    private static Cursor? RootOf(SourceFile file) => file.Root is { } root ? new Cursor(file, root, PointerPath.Root) : null;

    private static bool IsUrl(string document) => document.IndexOf("://", StringComparison.Ordinal) > 0 || document.StartsWith("urn:", StringComparison.Ordinal);

    private Resolution Within(Cursor resource, string fragment)
    {
        if (fragment.Length == 0 || fragment[0] == '/')
        {
            return Walk(resource, fragment);
        }

        return resources.Anchor(resource, Uri.UnescapeDataString(fragment)) is { } anchored
            ? new Resolution(anchored)
            : new Resolution(ReferenceFault.NoSuchNode);
    }

    private static Resolution Walk(Cursor from, string pointer)
    {
        Cursor at = from;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            if (Child(at, step) is not { } next)
            {
                return new Resolution(ReferenceFault.NoSuchNode) { Suggestion = Nearest(at.Node, Unescape(step)) };
            }

            at = next;
        }

        return new Resolution(at);
    }

    // A step is percent-encoded, as a URI fragment is; many descriptions do not encode, so a name with a percent sign is tried as it stands.
    private static Cursor? Child(Cursor at, string step)
    {
        if (at.Node is ArrayNode array)
        {
            return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < array.Items.Count
                ? at.To(array.Items[index], index)
                : null;
        }

        return at.To(Unescape(Uri.UnescapeDataString(step))) ?? at.To(Unescape(step));
    }

    private static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");

    private static string? Nearest(Node node, string name) =>
        node is ObjectNode fields ? NearestName.Of(name, fields.Members.Select(member => member.Name)) : null;
}
