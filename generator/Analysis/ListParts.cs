using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What is known of a list, or of an object that is written as a dictionary, from where it is made.</summary>
/// <param name="Count">How many items there are at least.</param>
/// <param name="IsWhole">Whether there are no others when it is made.</param>
/// <param name="IsFixed">Whether none can be added later.</param>
/// <param name="IsObject">Whether its items have names.</param>
/// <param name="Repeated">The first constant that is there for the second time, or null.</param>
internal sealed record ListParts(int Count, bool IsWhole, bool IsFixed, bool IsObject, (ExpressionSyntax Item, object Constant)? Repeated)
{
    /// <summary>The list that an expression makes for a member of some type; null where what it makes is not known.</summary>
    public static ListParts? Of(ExpressionSyntax made, ITypeSymbol target, SemanticModel meanings, CancellationToken cancellation)
    {
        switch (made)
        {
            case CollectionExpressionSyntax { Elements: var elements }:
                return Named(target) is not { } type || IsSet(type) ? null : OfItems(
                    elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression), elements.All(element => element is ExpressionElementSyntax), IsReadOnly(type));
            case ArrayCreationExpressionSyntax { Initializer: { } initializer, Type.RankSpecifiers: [{ Rank: 1 }] }:
                return OfItems(initializer.Expressions, isWhole: true, isFixed: true);
            case ImplicitArrayCreationExpressionSyntax { Commas.Count: 0, Initializer: { } initializer }:
                return OfItems(initializer.Expressions, isWhole: true, isFixed: true);
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation:
                bool isEmpty = creation.ArgumentList is not { Arguments.Count: > 0 };
                return meanings.GetTypeInfo(creation, cancellation).Type is { } created && !IsSet(created) ? OfInitializer(initializer, isEmpty, created) : null;
            case InitializerExpressionSyntax initializer:
                return IsSet(target) ? null : OfInitializer(initializer, isWhole: false, target);
            default:
                return null;
        }

        ListParts OfItems(IEnumerable<ExpressionSyntax> items, bool isWhole, bool isFixed)
        {
            ExpressionSyntax[] all = [.. items];
            return new ListParts(all.Length, isWhole, isFixed, IsObject: false, FirstRepeated(all));
        }

        ListParts? OfInitializer(InitializerExpressionSyntax initializer, bool isWhole, ITypeSymbol type)
        {
            if (!IsDictionary(type))
            {
                return initializer.Expressions.All(item => item is not AssignmentExpressionSyntax) ? OfItems(initializer.Expressions, isWhole, isFixed: false) : null;
            }

            // Each name once: of ["a"] = 1, ["a"] = 2 the last one stays.
            object?[] names = [.. initializer.Expressions.Select(NameOf)];
            return names.Contains(null) ? null : new ListParts(names.Distinct().Count(), isWhole, IsFixed: false, IsObject: true, Repeated: null);
        }

        object? NameOf(ExpressionSyntax item) => item switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var name }] } } => ConstantOf(name),
            InitializerExpressionSyntax { Expressions: [var name, _] } => ConstantOf(name),
            _ => null,
        };

        object? ConstantOf(ExpressionSyntax item) => meanings.GetConstantValue(item, cancellation) is { Value: { } value } ? value : null;

        (ExpressionSyntax, object)? FirstRepeated(ExpressionSyntax[] items)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (ExpressionSyntax item in items)
            {
                if (ValueParts.MayBeConstant(item) && ValueOf(item) is { } value && !seen.Add(value.Json))
                {
                    return (item, value.Shown);
                }
            }

            return null;
        }

        (string Json, object Shown)? ValueOf(ExpressionSyntax item) => ConstantOf(item) switch
        {
            string text => ("\"" + text, text),
            bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Scalar(ConstantOf(item)!),
            null => meanings.GetSymbolInfo(item, cancellation).Symbol is IPropertySymbol { IsStatic: true, ContainingType: { TypeKind: TypeKind.Struct } type } known
                && SymbolEqualityComparer.Default.Equals(known.Type, type) && RuntimeNames.IsGenerated(type) ? ("." + known.Name, type.Name + "." + known.Name) : null,
            _ => null,
        };
    }

    // 1.0m and 1 are one number of JSON.
    private static (string Json, object Shown) Scalar(object value) =>
        (string.Format(CultureInfo.InvariantCulture, "{0}", value is decimal number ? number / 1.0000000000000000000000000000m : value), value);

    private static ITypeSymbol? Named(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: [var inner] } ? Named(inner) : type;

    private static bool IsReadOnly(ITypeSymbol type) => type.TypeKind == TypeKind.Array || type.Name is "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray";

    private static bool IsSet(ITypeSymbol type) => IsOneOf(type, "ISet", "IReadOnlySet");

    private static bool IsDictionary(ITypeSymbol type) => IsOneOf(type, "IDictionary", "IReadOnlyDictionary");

    private static bool IsOneOf(ITypeSymbol type, string first, string second) =>
        type.Name == first || type.Name == second || type.AllInterfaces.Any(one => one.Name == first || one.Name == second);
}
