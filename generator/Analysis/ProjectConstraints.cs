using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The constraints of the generated code that a compilation uses, read on demand.</summary>
internal sealed class ProjectConstraints(Compilation compilation, AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<ISymbol, MemberConstraints?> members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, KnownValues?> enums = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, IReadOnlyList<MemberConstraints>> properties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConstrainedParameter>> parameters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<KnownValues>> named = new(StringComparer.Ordinal);
    private readonly SchemaLocations schemas = new(options);

    public GeneratedNames Names { get; } = GeneratedNames.Of(compilation);

    /// <summary>Returns the constraints; null for a project that does not reference the library.</summary>
    /// <remarks>Searching for a type instead would make the compiler read the declarations of all files before it needs them.</remarks>
    public static ProjectConstraints? Of(Compilation compilation, AnalyzerOptions options) =>
        compilation.ReferencedAssemblyNames.Any(reference => reference.Name == RuntimeNames.Namespace)
            ? new ProjectConstraints(compilation, options)
            : null;

    /// <summary>Returns the constraints of a generated property or parameter; null if there are none.</summary>
    public MemberConstraints? Of(ISymbol member) => members.GetOrAdd(
        member.OriginalDefinition,
        symbol => symbol.ContainingType is { } type && RuntimeNames.IsGenerated(type) ? MemberConstraints.Of(symbol) : null);

    /// <summary>Returns the values of a generated open enum; null for any other type.</summary>
    public KnownValues? Of(INamedTypeSymbol type) => enums.GetOrAdd(type, symbol => KnownValues.Of((INamedTypeSymbol)symbol));

    /// <summary>Returns the constraints of all generated properties with a name.</summary>
    public IReadOnlyList<MemberConstraints> PropertiesNamed(string name) => !Names.Properties.TryGetValue(name, out HashSet<string>? types)
        ? []
        : properties.GetOrAdd(
            name,
            _ => [.. Types(types).SelectMany(type => type.GetMembers(name)).OfType<IPropertySymbol>().Select(Of).OfType<MemberConstraints>()]);

    /// <summary>Returns the parameters with constraints of all generated methods with a name.</summary>
    public IReadOnlyList<ConstrainedParameter> ParametersOf(string method) => !Names.Methods.TryGetValue(method, out HashSet<string>? types)
        ? []
        : parameters.GetOrAdd(
            method,
            _ =>
            [
                .. Types(types)
                    .SelectMany(type => type.GetMembers(method))
                    .OfType<IMethodSymbol>()
                    .SelectMany(one => one.Parameters)
                    .Where(parameter => Of(parameter) is not null)
                    .Select(parameter => new ConstrainedParameter(parameter.Name, parameter.Ordinal, Of(parameter)!)),
            ]);

    /// <summary>Returns the values of all generated open enums with a name.</summary>
    public IReadOnlyList<KnownValues> EnumsNamed(string name) => !Names.Enums.TryGetValue(name, out HashSet<string>? types)
        ? []
        : named.GetOrAdd(name, _ => [.. Types(types).Select(Of).OfType<KnownValues>()]);

    /// <summary>Returns the location of a symbol's schema; empty if its description is not part of the project.</summary>
    public IEnumerable<Location> SchemaLocationsOf(ISymbol symbol, CancellationToken cancellation) =>
        schemas.Of(symbol, cancellation) is { } location ? [location] : [];

    /// <summary>Returns the pattern in a symbol's schema; null if its description is not part of the project.</summary>
    public string? PatternOf(ISymbol symbol, CancellationToken cancellation) => schemas.PatternOf(symbol, cancellation);

    private IEnumerable<INamedTypeSymbol> Types(IEnumerable<string> fullNames) =>
        fullNames.SelectMany(name => Names.Assemblies.Select(assembly => assembly.GetTypeByMetadataName(name))).OfType<INamedTypeSymbol>();
}

/// <summary>A parameter with constraints.</summary>
internal sealed record ConstrainedParameter(string Name, int Ordinal, MemberConstraints Constraints);
