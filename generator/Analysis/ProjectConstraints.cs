using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What analyzers know of one compilation.</summary>
internal sealed class ProjectConstraints(Compilation compilation, AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<ISymbol, MemberConstraints?> members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, KnownValues?> enums = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, IReadOnlyList<MemberConstraints>> properties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<AskedParameter>> parameters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<KnownValues>> named = new(StringComparer.Ordinal);
    private readonly DescriptionPlaces places = new(options);

    public GeneratedNames Names { get; } = GeneratedNames.Of(compilation);

    /// <summary>Null for a project that does not reference the library, and so has nothing to check.</summary>
    /// <remarks>Looking for a type instead would make the compiler take stock of all files of the project before it has to.</remarks>
    public static ProjectConstraints? Of(Compilation compilation, AnalyzerOptions options) =>
        compilation.ReferencedAssemblyNames.Any(reference => reference.Name == RuntimeNames.Namespace) ? new ProjectConstraints(compilation, options) : null;

    /// <summary>The constraints of a generated property or parameter; null where there are none.</summary>
    public MemberConstraints? Of(ISymbol member) => members.GetOrAdd(
        member.OriginalDefinition,
        symbol => symbol.ContainingType is { } type && RuntimeNames.IsGenerated(type) ? MemberConstraints.Of(symbol) : null);

    /// <summary>The values of a generated open enum; null for every other type.</summary>
    public KnownValues? Of(INamedTypeSymbol type) => enums.GetOrAdd(type, symbol => KnownValues.Of((INamedTypeSymbol)symbol));

    /// <summary>The constraints of all generated properties of a name; none where there is no such.</summary>
    public IReadOnlyList<MemberConstraints> PropertiesNamed(string name) => !Names.Properties.TryGetValue(name, out HashSet<string>? types) ? [] : properties.GetOrAdd(
        name, _ => [.. Types(types).SelectMany(type => type.GetMembers(name)).OfType<IPropertySymbol>().Select(Of).OfType<MemberConstraints>()]);

    /// <summary>The parameters with constraints of all generated methods of a name; none where there is no such.</summary>
    public IReadOnlyList<AskedParameter> ParametersOf(string method) => !Names.Methods.TryGetValue(method, out HashSet<string>? types) ? [] : parameters.GetOrAdd(
        method,
        _ => [.. Types(types).SelectMany(type => type.GetMembers(method)).OfType<IMethodSymbol>().SelectMany(one => one.Parameters)
            .Select(parameter => Of(parameter) is { } constraints ? new AskedParameter(parameter.Name, parameter.Ordinal, constraints) : null).OfType<AskedParameter>()]);

    /// <summary>The values of all generated open enums of a name; none where there is no such.</summary>
    public IReadOnlyList<KnownValues> EnumsNamed(string name) => !Names.Enums.TryGetValue(name, out HashSet<string>? types) ? [] : named.GetOrAdd(
        name, _ => [.. Types(types).Select(Of).OfType<KnownValues>()]);

    private IEnumerable<INamedTypeSymbol> Types(IEnumerable<string> fullNames) =>
        fullNames.SelectMany(name => Names.Assemblies.Select(assembly => assembly.GetTypeByMetadataName(name))).OfType<INamedTypeSymbol>();

    /// <summary>Where the schema of a symbol stands; none where its description is not of this project.</summary>
    public IEnumerable<Location> PlacesOf(ISymbol symbol, CancellationToken cancellation) => places.Of(symbol, cancellation) is { } place ? [place] : [];

    /// <summary>The pattern of a symbol as its description has it; null where the description is not of this project.</summary>
    public string? PatternOf(ISymbol symbol, CancellationToken cancellation) => places.PatternOf(symbol, cancellation);
}

/// <summary>A parameter whose arguments something is asked of.</summary>
internal sealed record AskedParameter(string Name, int Place, MemberConstraints Constraints);
