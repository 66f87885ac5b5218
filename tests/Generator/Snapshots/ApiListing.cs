using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Snapshots;

/// <summary>Lists what callers can name of generated code: its public types, each with its members, sorted, one a line.</summary>
internal static class ApiListing
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Returns the listing of the types that a project's generated files declare.</summary>
    public static string Of(GeneratedProject generated)
    {
        IEnumerable<string> lines = All(generated.Compilation.Assembly.GlobalNamespace)
            .Where(type => IsVisible(type) && type.DeclaringSyntaxReferences.Any(IsGenerated))
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .SelectMany(type => type.GetMembers()
                .Where(member => member is not INamedTypeSymbol && !member.IsImplicitlyDeclared && IsVisible(member) && !IsAccessor(member))
                .Select(member => "  " + Line(member))
                .Order(StringComparer.Ordinal)
                .Prepend(Line(type)));
        return string.Join("\n", lines) + "\n";
    }

    private static string Line(ISymbol symbol) =>
        (symbol is INamedTypeSymbol { IsSealed: true, TypeKind: TypeKind.Class } ? "sealed " : "")
        + (symbol is IPropertySymbol { IsRequired: true } ? "required " : "")
        + symbol.ToDisplayString(Format);

    private static bool IsGenerated(SyntaxReference declaration) =>
        declaration.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: not null };

    private static IEnumerable<INamedTypeSymbol> All(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamedTypeSymbol type => All(type).Prepend(type),
            INamespaceSymbol inner => All(inner),
            _ => [],
        });
}
