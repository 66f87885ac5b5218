using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What analyzers know of one compilation.</summary>
internal sealed class ProjectConstraints(Compilation compilation, AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<ISymbol, MemberConstraints?> members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, KnownValues?> enums = new(SymbolEqualityComparer.Default);
    private readonly DescriptionPlaces places = new(options);
    private readonly Lazy<GeneratedNames> names = new(() => GeneratedNames.Of(compilation, CancellationToken.None));

    public GeneratedNames Names => names.Value;

    /// <summary>Null for a project without generated code, which has nothing to check.</summary>
    public static ProjectConstraints? Of(Compilation compilation, AnalyzerOptions options) =>
        compilation.GetTypeByMetadataName(RuntimeNames.SchemaAttribute) is null ? null : new ProjectConstraints(compilation, options);

    /// <summary>The constraints of a generated property or parameter; null where there are none.</summary>
    public MemberConstraints? Of(ISymbol member) => members.GetOrAdd(
        member.OriginalDefinition,
        symbol => symbol.ContainingType is { } type && RuntimeNames.IsGenerated(type) ? MemberConstraints.Of(symbol) : null);

    /// <summary>The values of a generated open enum; null for every other type.</summary>
    public KnownValues? Of(INamedTypeSymbol type) => enums.GetOrAdd(type, symbol => KnownValues.Of((INamedTypeSymbol)symbol));

    /// <summary>Where the schema of a symbol stands; none where its description is not of this project.</summary>
    public IEnumerable<Location> PlacesOf(ISymbol symbol, CancellationToken cancellation) => places.Of(symbol, cancellation) is { } place ? [place] : [];
}
