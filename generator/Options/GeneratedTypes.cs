using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The generated types of a file that referenced assemblies contain. Only a changed reference changes them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespaces">The namespaces with the most of the types: one, none, or several that cannot be distinguished.</param>
/// <param name="Types">The types if there is one namespace; otherwise none.</param>
internal sealed record GeneratedTypes(string Path, EquatableArray<string> Namespaces, EquatableArray<GeneratedType> Types)
{
    private const string Library = "Truto.Generated";

    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyTypes> Cache = new();

    /// <summary>Finds the types of a file in the assemblies that a project references.</summary>
    /// <param name="path">The file.</param>
    /// <param name="space">The namespace to search; null for all.</param>
    /// <param name="names">The names of the types.</param>
    /// <param name="compilation">The compilation.</param>
    public static GeneratedTypes Of(string path, string? space, IReadOnlyCollection<string> names, Compilation compilation)
    {
        // Assemblies without one of the names are skipped by their lists of names, so that their namespaces are not visited.
        NamespaceTypes[] found =
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => HasGeneratedCode(assembly) && names.Any(assembly.TypeNames.Contains))
                .SelectMany(assembly => In(assembly, names, compilation))
                .Where(candidate => space is null || candidate.Namespace == space),
        ];
        int most = found.Select(one => one.Types.Count).DefaultIfEmpty().Max();
        NamespaceTypes[] best = [.. found.Where(one => one.Types.Count == most)];
        return new GeneratedTypes(
            path,
            best.Select(one => one.Namespace).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            best.Length == 1 ? best[0].Types : EquatableArray<GeneratedType>.Empty);
    }

    // An edit of C# leaves the symbols of referenced assemblies as they are, and their members are many.
    private static IReadOnlyList<NamespaceTypes> In(IAssemblySymbol assembly, IReadOnlyCollection<string> names, Compilation compilation)
    {
        string project = compilation.AssemblyName ?? "";
        if (Cache.TryGetValue(assembly, out AssemblyTypes? known) && known.Project == project && known.Names.SequenceEqual(names))
        {
            return known.Namespaces;
        }

        NamespaceTypes[] read =
        [
            .. Within(assembly.GlobalNamespace)
                .Select(space => new NamespaceTypes(space.ToDisplayString(), TypesIn(space, names, compilation)))
                .Where(space => space.Types.Count > 0),
        ];
        Cache.Remove(assembly);
        Cache.GetValue(assembly, _ => new AssemblyTypes(project, names, read));
        return read;
    }

    private static EquatableArray<GeneratedType> TypesIn(INamespaceSymbol space, IReadOnlyCollection<string> names, Compilation compilation) =>
        names.Select(name => TypeOf(space, name, compilation)).OfType<INamedTypeSymbol>().Select(GeneratedType.Of).ToEquatableArray();

    private static bool HasGeneratedCode(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Library));

    private static IEnumerable<INamespaceSymbol> Within(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(inner => Within(inner).Prepend(inner));

    // Types of the same name that are not generated do not count.
    private static INamedTypeSymbol? TypeOf(INamespaceSymbol space, string name, Compilation compilation) => space.GetTypeMembers(name, 0)
        .FirstOrDefault(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute"));

    // What an assembly contains for a project, which can access its internal types or not.
    private sealed record AssemblyTypes(string Project, IReadOnlyCollection<string> Names, IReadOnlyList<NamespaceTypes> Namespaces);

    private sealed record NamespaceTypes(string Namespace, EquatableArray<GeneratedType> Types);
}

/// <summary>A generated type in a referenced assembly.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsValueType">Whether it is an enum.</param>
/// <param name="IsError">Whether an exception takes its message from it.</param>
/// <param name="Members">The public fields and properties, without inherited ones.</param>
internal sealed record GeneratedType(string Name, bool IsValueType, bool IsError, EquatableArray<GeneratedMember> Members)
{
    public static GeneratedType Of(INamedTypeSymbol type) => new(
        type.Name,
        type.IsValueType,
        type.AllInterfaces.Any(one => one.Name == "IApiError"),
        type.GetMembers()
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, Kind: SymbolKind.Field or SymbolKind.Property })
            .Select(GeneratedMember.Of)
            .ToEquatableArray());
}

/// <summary>A field or property of a generated type.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsOptional">Whether it is an <c>Optional&lt;T&gt;</c>.</param>
/// <param name="IsRequired">Whether it has the modifier <c>required</c>.</param>
internal sealed record GeneratedMember(string Name, bool IsOptional, bool IsRequired)
{
    public static GeneratedMember Of(ISymbol member) => member is IPropertySymbol property
        ? new GeneratedMember(property.Name, property.Type is INamedTypeSymbol { Name: "Optional", Arity: 1 }, property.IsRequired)
        : new GeneratedMember(member.Name, IsOptional: false, IsRequired: false);
}
