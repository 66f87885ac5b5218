using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Evaluates the conditions of filters.</summary>
internal sealed class JsonPathConditions(JsonPathEvaluator evaluator, WorkBudget budget)
{
    private readonly Dictionary<string, IRegexp?> expressions = new(StringComparer.Ordinal);
    private readonly Action<long> spend = budget.Spend;

    /// <summary>Returns whether a condition is true for a value.</summary>
    public bool IsTrue(LogicalExpression condition, Node current) => condition switch
    {
        OrExpression { Operands: var operands } => IsAny(operands, isTrue: true, current),
        AndExpression { Operands: var operands } => !IsAny(operands, isTrue: false, current),
        NotExpression { Operand: var operand } => !IsTrue(operand, current),
        ExistenceExpression { Query: { IsSingular: true } query } => evaluator.Find(query, current) is not null,
        ExistenceExpression { Query: var query } => evaluator.Select(query, current).Count > 0,
        ComparisonExpression comparison =>
            ValueComparison.IsTrue(ValueOf(comparison.Left, current), comparison.Operator, ValueOf(comparison.Right, current), budget),
        TestExpression { Call: var call } => IsMatch(call, current),
        _ => throw new InvalidOperationException("Unknown condition: " + condition.GetType().Name),
    };

    // A loop, because a lambda would allocate for each value that a filter looks at.
    private bool IsAny(LogicalExpression[] operands, bool isTrue, Node current)
    {
        foreach (LogicalExpression operand in operands)
        {
            if (IsTrue(operand, current) == isTrue)
            {
                return true;
            }
        }

        return false;
    }

    // Null if there is no value.
    private Node? ValueOf(Comparable comparable, Node current) => comparable switch
    {
        LiteralValue { Value: var literal } => literal,
        QueryValue { Query: var query } => evaluator.Find(query, current),
        CallValue { Call: { Function: JsonPathFunction.Length, Arguments: [var argument] } } => LengthOf(ValueOf(argument, current)),
        CallValue { Call: { Function: JsonPathFunction.Count, Arguments: [QueryValue { Query: var query }] } } =>
            ValueComparison.Number(evaluator.Select(query, current).Count),
        CallValue { Call: { Function: JsonPathFunction.Value, Arguments: [QueryValue { Query: var query }] } } =>
            evaluator.Select(query, current) is [var only] ? only.Node : null,
        _ => throw new InvalidOperationException("Unknown value: " + comparable.GetType().Name),
    };

    private static ScalarNode? LengthOf(Node? value) => value switch
    {
        ScalarNode { Kind: ScalarKind.String, Text: var text } => ValueComparison.Number(text.Length - text.Where(char.IsLowSurrogate).Count()),
        ArrayNode { Items.Count: var count } => ValueComparison.Number(count),
        ObjectNode { Members.Count: var count } => ValueComparison.Number(count),
        _ => null,
    };

    private bool IsMatch(FunctionCall call, Node current)
    {
        if (ValueOf(call.Arguments[0], current) is not ScalarNode { Kind: ScalarKind.String, Text: var text }
            || ValueOf(call.Arguments[1], current) is not ScalarNode { Kind: ScalarKind.String, Text: var pattern }
            || ExpressionOf(pattern) is not { } expression)
        {
            return false;
        }

        return call.Function == JsonPathFunction.Match ? expression.IsMatch(text, spend) : expression.IsFoundIn(text, spend);
    }

    // A text that is not an expression matches nothing.
    private IRegexp? ExpressionOf(string pattern)
    {
        if (!expressions.TryGetValue(pattern, out IRegexp? expression))
        {
            budget.Spend(pattern.Length);
            expression = IRegexp.Read(pattern).Expression;
            expressions.Add(pattern, expression);
        }

        return expression;
    }
}
