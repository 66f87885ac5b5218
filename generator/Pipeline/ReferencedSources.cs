using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Translation.Sharing;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The sources whose types are in referenced assemblies: items with <c>Role="Referenced"</c>.</summary>
internal static class ReferencedSources
{
    /// <summary>Finds the types of the sources. Without sources, the references are not visited.</summary>
    public static EquatableArray<GeneratedTypes> Find(ImmutableArray<Compiled> sources, Compilation compilation) => sources
        .Where(source => source.Api is not null)
        .Select(source => GeneratedTypes.Of(
            source.Path,
            source.Api!.Header.HasDefaultNamespace ? null : source.Api.Header.Namespace,
            [.. source.Api.Types.Where(type => type.IsJson).Select(type => type.Name)],
            compilation))
        .ToEquatableArray();

    /// <summary>Returns the sources with what their assemblies contain. A source that cannot be read has an error, and is none.</summary>
    public static IEnumerable<AvailableTypes> Of(ImmutableArray<Compiled> sources, EquatableArray<GeneratedTypes> found) =>
        from source in sources
        where source.Api is not null
        let types = found.First(one => one.Path == source.Path)
        select new AvailableTypes(
            source.Path,
            types.Namespaces.Count == 1 ? AssemblyTypes.Of(source.Api!, types.Namespaces[0], ByName(types.Types)) : null,
            IsReferenced: true,
            types.Namespaces);

    private static Dictionary<string, AssemblyType> ByName(EquatableArray<GeneratedType> types) => types.ToDictionary(
        type => type.Name,
        type => new AssemblyType(
            type.IsValueType,
            type.IsError,
            type.Members.ToDictionary(member => member.Name, member => (member.IsOptional, member.IsRequired), StringComparer.Ordinal)),
        StringComparer.Ordinal);
}
