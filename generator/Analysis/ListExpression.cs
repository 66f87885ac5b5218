using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A list or dictionary as the expression that creates it determines it.</summary>
/// <param name="Count">The number of items that the expression lists.</param>
/// <param name="IsComplete">Whether the new list has no other items.</param>
/// <param name="IsFixed">Whether no item can be added later.</param>
/// <param name="IsObject">Whether it is a dictionary.</param>
/// <param name="Repeated">The first item whose constant occurs for the second time, or null.</param>
internal sealed record ListExpression(int Count, bool IsComplete, bool IsFixed, bool IsObject, (ExpressionSyntax Item, object Constant)? Repeated)
{
    /// <summary>Reads the expression that creates a value of a type; returns null if its items are unknown.</summary>
    public static ListExpression? Of(ExpressionSyntax expression, ITypeSymbol target, SemanticModel model, CancellationToken cancellation)
    {
        switch (expression)
        {
            case CollectionExpressionSyntax { Elements: var elements }:
                ITypeSymbol type = RuntimeNames.Unwrap(target);
                return IsSet(type) ? null : OfItems(
                    elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
                    elements.All(element => element is ExpressionElementSyntax),
                    IsReadOnly(type));
            case ArrayCreationExpressionSyntax { Initializer: { } initializer, Type.RankSpecifiers: [{ Rank: 1 }] }:
                return OfItems(initializer.Expressions, isComplete: true, isFixed: true);
            case ImplicitArrayCreationExpressionSyntax { Commas.Count: 0, Initializer: { } initializer }:
                return OfItems(initializer.Expressions, isComplete: true, isFixed: true);
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation:
                bool isEmpty = creation.ArgumentList is not { Arguments.Count: > 0 };
                return model.GetTypeInfo(creation, cancellation).Type is { } created && !IsSet(created)
                    ? OfInitializer(initializer, isEmpty, created)
                    : null;
            case InitializerExpressionSyntax initializer:
                return IsSet(target) ? null : OfInitializer(initializer, isComplete: false, target);
            default:
                return null;
        }

        ListExpression OfItems(IEnumerable<ExpressionSyntax> items, bool isComplete, bool isFixed)
        {
            ExpressionSyntax[] all = [.. items];
            return new ListExpression(all.Length, isComplete, isFixed, IsObject: false, FirstRepeated(all));
        }

        ListExpression? OfInitializer(InitializerExpressionSyntax initializer, bool isComplete, ITypeSymbol type)
        {
            if (!IsDictionary(type))
            {
                bool isList = initializer.Expressions.All(item => item is not AssignmentExpressionSyntax);
                return isList ? OfItems(initializer.Expressions, isComplete, isFixed: false) : null;
            }

            // ["a"] = 1, ["a"] = 2 is one entry.
            object?[] keys = [.. initializer.Expressions.Select(KeyOf)];
            return keys.Contains(null)
                ? null
                : new ListExpression(keys.Distinct().Count(), isComplete, IsFixed: false, IsObject: true, Repeated: null);
        }

        object? KeyOf(ExpressionSyntax item) => item switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } => ConstantOf(key),
            InitializerExpressionSyntax { Expressions: [var key, _] } => ConstantOf(key),
            _ => null,
        };

        object? ConstantOf(ExpressionSyntax item) => model.GetConstantValue(item, cancellation) is { Value: { } value } ? value : null;

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
            null => KnownValueOf(item),
            _ => null,
        };

        // A static field of an open enum, such as StageStatus.Active.
        (string Json, object Shown)? KnownValueOf(ExpressionSyntax item) =>
            model.GetSymbolInfo(item, cancellation).Symbol
                is IFieldSymbol { IsStatic: true, ContainingType: { TypeKind: TypeKind.Struct } type } known
            && SymbolEqualityComparer.Default.Equals(known.Type, type)
            && RuntimeNames.IsGenerated(type)
                ? ("." + known.Name, type.Name + "." + known.Name)
                : null;
    }

    // 1.0m and 1 are the same JSON number.
    private static (string Json, object Shown) Scalar(object value) =>
        (string.Format(CultureInfo.InvariantCulture, "{0}", value is decimal number ? number / 1.0000000000000000000000000000m : value), value);

    private static bool IsReadOnly(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Array || type.Name is "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray";

    private static bool IsSet(ITypeSymbol type) => IsOneOf(type, "ISet", "IReadOnlySet");

    private static bool IsDictionary(ITypeSymbol type) => IsOneOf(type, "IDictionary", "IReadOnlyDictionary");

    private static bool IsOneOf(ITypeSymbol type, string first, string second) =>
        type.Name == first || type.Name == second || type.AllInterfaces.Any(one => one.Name == first || one.Name == second);
}
