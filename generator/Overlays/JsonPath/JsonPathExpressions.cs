using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>A condition of a filter. The hierarchy is closed.</summary>
internal abstract record LogicalExpression
{
    /// <summary>Gets whether the condition is certainly false for a value without properties and items.</summary>
    public virtual bool IsFalseForPrimitives => false;
}

/// <summary>True if one of the operands is.</summary>
internal sealed record OrExpression(LogicalExpression[] Operands) : LogicalExpression
{
    public override bool IsFalseForPrimitives => Operands.All(operand => operand.IsFalseForPrimitives);
}

/// <summary>True if all operands are.</summary>
internal sealed record AndExpression(LogicalExpression[] Operands) : LogicalExpression
{
    public override bool IsFalseForPrimitives => Operands.Any(operand => operand.IsFalseForPrimitives);
}

/// <summary>True if the operand is not.</summary>
internal sealed record NotExpression(LogicalExpression Operand) : LogicalExpression;

/// <summary>True if a query selects anything.</summary>
internal sealed record ExistenceExpression(JsonPathQuery Query) : LogicalExpression
{
    public override bool IsFalseForPrimitives => Query.IsOfDescendants;
}

/// <summary>The result of a function that is true or false.</summary>
internal sealed record TestExpression(FunctionCall Call) : LogicalExpression;

/// <summary>The comparison of two values.</summary>
internal sealed record ComparisonExpression(Comparable Left, ComparisonOperator Operator, Comparable Right) : LogicalExpression
{
    // A missing value is not equal to a literal, nor less or greater than one.
    public override bool IsFalseForPrimitives => Operator != ComparisonOperator.NotEqual
        && ((Left, Right) is (QueryValue { Query.IsOfDescendants: true }, LiteralValue)
            || (Left, Right) is (LiteralValue, QueryValue { Query.IsOfDescendants: true }));
}

/// <summary>The operator of a comparison.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A value in a comparison or an argument of a function. The hierarchy is closed.</summary>
internal abstract record Comparable;

/// <summary>A literal.</summary>
internal sealed record LiteralValue(ScalarNode Value) : Comparable;

/// <summary>The values that a query selects: one at most if it is singular.</summary>
internal sealed record QueryValue(JsonPathQuery Query) : Comparable;

/// <summary>The value that a function returns.</summary>
internal sealed record CallValue(FunctionCall Call) : Comparable;

/// <summary>The call of a function.</summary>
internal sealed record FunctionCall(JsonPathFunction Function, Comparable[] Arguments);

/// <summary>A function of RFC 9535.</summary>
internal enum JsonPathFunction
{
    /// <summary>The number of characters, items or properties.</summary>
    Length,

    /// <summary>The number of selected values.</summary>
    Count,

    /// <summary>Whether a regular expression matches a whole string.</summary>
    Match,

    /// <summary>Whether a regular expression matches a part of a string.</summary>
    Search,

    /// <summary>The value that a query selects, if it is only one.</summary>
    Value,
}
