using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// The names that tags declare for their clients. Tags with the same name share a client. The words of the tag itself are still removed from the
/// names of methods, so that a renamed client renames no method.
/// </summary>
internal sealed class TagNames
{
    private readonly Dictionary<string, DeclaredName> declared = new(StringComparer.OrdinalIgnoreCase);

    public static TagNames Of(Document document, TranslationContext context)
    {
        var names = new TagNames();
        foreach (Tag tag in document.Tags)
        {
            if (DeclaredName.Of(tag, context) is { } name)
            {
                names.declared[Identifier.Pascal(tag.Name)] = name;
            }
        }

        return names;
    }

    /// <summary>Returns the name of the client that a tag or path segment names.</summary>
    public string KeyOf(string client)
    {
        string name = Identifier.Pascal(client);
        return declared.TryGetValue(name, out DeclaredName? own) ? own.Text : name;
    }

    /// <summary>Reports a declared name if the client was given another one.</summary>
    public string Checked(string key, string given, TranslationContext context) =>
        declared.Values.FirstOrDefault(name => name.Text == key)?.Checked(given, context) ?? given;
}
