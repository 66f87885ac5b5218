using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The names that a project declares in the namespace of an API. Usually there are none, and edits of C# code rarely change them.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Types">The types and namespaces in it, of the project and its references, that have one of the given names.</param>
/// <param name="Nested">The types that the project nests in partial types.</param>
/// <param name="Members">The members that it adds to partial types.</param>
internal sealed record NamespaceContents(
    string Namespace, EquatableArray<string> Types, EquatableArray<string> Nested, EquatableArray<string> Members)
{
    /// <summary>Returns the contents of a namespace before code is generated.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="name">The namespace.</param>
    /// <param name="types">The names to look for.</param>
    public static NamespaceContents Of(Compilation compilation, string name, IEnumerable<string> types)
    {
        HashSet<string> nested = [];
        HashSet<string> members = [];
        if (Find(compilation.SourceModule.GlobalNamespace, name) is { } own)
        {
            foreach (INamedTypeSymbol type in own.GetTypeMembers().Where(type => type.DeclaringSyntaxReferences.Any(IsPartial)))
            {
                AddMembers(type, nested, members);
            }
        }

        INamespaceSymbol? all = Find(compilation.GlobalNamespace, name);
        return new NamespaceContents(
            name,
            all is null ? EquatableArray<string>.Empty : types.Where(type => all.GetMembers(type).Any()).ToEquatableArray(),
            Sorted(nested),
            Sorted(members));
    }

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name)
    {
        INamespaceSymbol? found = root;
        foreach (string part in name.Split('.'))
        {
            found = found?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return found;
    }

    private static bool IsPartial(SyntaxReference reference) =>
        reference.GetSyntax() is BaseTypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    // The names come from the syntax: no member is bound.
    private static void AddMembers(INamedTypeSymbol type, HashSet<string> nested, HashSet<string> members)
    {
        members.UnionWith(type.MemberNames);
        foreach (INamedTypeSymbol inner in type.GetTypeMembers())
        {
            nested.Add(inner.Name);
            AddMembers(inner, nested, members);
        }
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) => names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
