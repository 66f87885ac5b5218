using System.Globalization;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>A bound of a number.</summary>
/// <param name="Text">The number, as the attribute contains it.</param>
/// <param name="Value">The number.</param>
/// <param name="IsExclusive">Whether the bound itself is not allowed.</param>
internal sealed record LiteralBound(string Text, ExactNumber Value, bool IsExclusive);

/// <summary>The constraints that the attributes of a generated property or parameter declare.</summary>
internal sealed class MemberConstraints
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    public LiteralBound? Minimum { get; private set; }

    public LiteralBound? Maximum { get; private set; }

    /// <summary>The factor of <c>multipleOf</c>, never zero.</summary>
    public LiteralBound? MultipleOf { get; private set; }

    public int MinLength { get; private set; }

    public int MaxLength { get; private set; } = int.MaxValue;

    public LiteralPattern? Pattern { get; private set; }

    public int MinItems { get; private set; }

    public int MaxItems { get; private set; } = int.MaxValue;

    public bool UniqueItems { get; private set; }

    public int MinProperties { get; private set; }

    public int MaxProperties { get; private set; } = int.MaxValue;

    /// <summary>Whether there are constraints of lists or dictionaries.</summary>
    public bool HasListConstraints =>
        UniqueItems || MinItems > 0 || MaxItems < int.MaxValue || MinProperties > 0 || MaxProperties < int.MaxValue;

    /// <summary>Returns whether an attribute declares constraints, by its name without <c>Attribute</c>.</summary>
    public static bool IsRead(string attribute) => attribute is "OpenApiConstraints" or "StringLength" or "Range" or "RegularExpression";

    /// <summary>Returns the constraints of a symbol; null if it has none.</summary>
    public static MemberConstraints? Of(ISymbol symbol)
    {
        MemberConstraints? constraints = null;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsRead(type))
            {
                (constraints ??= new MemberConstraints()).Add(type.Name, attribute);
            }
        }

        return constraints;
    }

    private static bool IsRead(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && IsRead(type.Name.Substring(0, type.Name.Length - "Attribute".Length))
        && type.ContainingNamespace.ToDisplayString() == (type.Name == "OpenApiConstraintsAttribute" ? RuntimeNames.Namespace : Annotations);

    private void Add(string name, AttributeData attribute)
    {
        switch (name)
        {
            case "StringLengthAttribute" when attribute.ConstructorArguments is [{ Value: int most }]:
                MaxLength = most;
                break;
            case "RangeAttribute":
                AddRange(attribute);
                break;
            case "RegularExpressionAttribute" when attribute.ConstructorArguments is [{ Value: string pattern }]:
                Pattern = new LiteralPattern(pattern, isWhole: true);
                break;
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            Add(named.Key, named.Value.Value);
        }
    }

    private void AddRange(AttributeData attribute)
    {
        // The last two arguments: the first one may be a type.
        if (attribute.ConstructorArguments is [.., { Value: var least }, { Value: var most }])
        {
            Minimum = BoundOf(least, IsSet(attribute, "MinimumIsExclusive"));
            Maximum = BoundOf(most, IsSet(attribute, "MaximumIsExclusive"));
        }
    }

    private void Add(string name, object? value)
    {
        switch (name, value)
        {
            case ("Minimum", string text):
                Minimum = Stricter(Minimum, BoundOf(text, isExclusive: false), isMinimum: true);
                break;
            case ("ExclusiveMinimum", string text):
                Minimum = Stricter(Minimum, BoundOf(text, isExclusive: true), isMinimum: true);
                break;
            case ("Maximum", string text):
                Maximum = Stricter(Maximum, BoundOf(text, isExclusive: false), isMinimum: false);
                break;
            case ("ExclusiveMaximum", string text):
                Maximum = Stricter(Maximum, BoundOf(text, isExclusive: true), isMinimum: false);
                break;
            case ("MultipleOf", string text):
                MultipleOf = BoundOf(text, isExclusive: false) is { Value.IsZero: false } factor ? factor : null;
                break;
            case ("MinLength" or "MinimumLength", int number):
                MinLength = number;
                break;
            case ("MaxLength", int number):
                MaxLength = number;
                break;
            case ("Pattern", string text):
                Pattern = new LiteralPattern(text, isWhole: false);
                break;
            case ("MinItems", int number):
                MinItems = number;
                break;
            case ("MaxItems", int number):
                MaxItems = number;
                break;
            case ("UniqueItems", bool isUnique):
                UniqueItems = isUnique;
                break;
            case ("MinProperties", int number):
                MinProperties = number;
                break;
            case ("MaxProperties", int number):
                MaxProperties = number;
                break;
        }
    }

    private static bool IsSet(AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(named => named.Key == name && named.Value.Value is true);

    private static LiteralBound? BoundOf(object? value, bool isExclusive) =>
        (value is string text ? ExactNumber.Of(text) : ExactNumber.Of(value)) is { } number
            ? new LiteralBound(Convert.ToString(value, CultureInfo.InvariantCulture)!, number, isExclusive)
            : null;

    // A schema may have both an inclusive and an exclusive bound.
    private static LiteralBound? Stricter(LiteralBound? one, LiteralBound? other, bool isMinimum)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        int order = one.Value.CompareTo(other.Value);
        return order == 0 ? (one.IsExclusive ? one : other) : order > 0 == isMinimum ? one : other;
    }
}
