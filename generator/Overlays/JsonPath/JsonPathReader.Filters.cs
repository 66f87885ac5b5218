using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <content>Filters: conditions, comparisons and calls of functions.</content>
internal sealed partial class JsonPathReader
{
    private static readonly (string Text, ComparisonOperator Operator)[] Operators =
    [
        ("==", ComparisonOperator.Equal), ("!=", ComparisonOperator.NotEqual), ("<=", ComparisonOperator.LessOrEqual),
        (">=", ComparisonOperator.GreaterOrEqual), ("<", ComparisonOperator.Less), (">", ComparisonOperator.Greater),
    ];

    private LogicalExpression ReadOr()
    {
        if (++depth > DeepestNesting)
        {
            throw Wrong("filters are nested too deeply");
        }

        LogicalExpression result = ReadOperands("||", ReadAnd, operands => new OrExpression(operands));
        depth--;
        return result;
    }

    private LogicalExpression ReadAnd() => ReadOperands("&&", ReadBasic, operands => new AndExpression(operands));

    private LogicalExpression ReadOperands(string separator, Func<LogicalExpression> read, Func<LogicalExpression[], LogicalExpression> join)
    {
        var operands = new List<LogicalExpression> { read() };
        while (IsAfterSpace(separator))
        {
            literals.SkipSpace();
            operands.Add(read());
        }

        return operands.Count == 1 ? operands[0] : join([.. operands]);
    }

    // Moves behind a text; stays if something else follows.
    private bool IsAfterSpace(string expected)
    {
        int start = At;
        literals.SkipSpace();
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) == 0)
        {
            At += expected.Length;
            return true;
        }

        At = start;
        return false;
    }

    private LogicalExpression ReadBasic()
    {
        bool isNegated = Next == '!';
        if (isNegated)
        {
            At++;
            literals.SkipSpace();
        }

        LogicalExpression found = Next == '(' ? ReadParentheses() : ReadTestOrComparison(isNegated);
        return isNegated ? new NotExpression(found) : found;
    }

    private LogicalExpression ReadParentheses()
    {
        int start = At++;
        literals.SkipSpace();
        LogicalExpression inner = ReadOr();
        return IsAfterSpace(")") ? inner : throw Unclosed(start);
    }

    private JsonPathException Unclosed(int start)
    {
        literals.SkipSpace();
        return IsAtEnd ? new JsonPathException("this '(' is not closed", new TextRange(start, 1)) : Wrong("')' is expected here");
    }

    private LogicalExpression ReadTestOrComparison(bool isNegated)
    {
        int start = At;
        Comparable left = ReadComparable();
        int end = At;
        if (ReadOperator() is not { } comparison)
        {
            return left switch
            {
                QueryValue { Query: var query } => new ExistenceExpression(query),
                CallValue { Call: var call } when IsLogical(call.Function) => new TestExpression(call),
                CallValue => throw new JsonPathException("the result of this function must be compared", TextRange.Between(start, end)),
                _ => throw new JsonPathException("a literal must be compared", TextRange.Between(start, end)),
            };
        }

        if (isNegated)
        {
            throw new JsonPathException("'!' before a comparison needs parentheses", new TextRange(start, 1));
        }

        literals.SkipSpace();
        int right = At;
        return new ComparisonExpression(
            RequireValue(left, start, end),
            comparison,
            RequireValue(ReadComparable(), right, At));
    }

    private ComparisonOperator? ReadOperator()
    {
        foreach ((string symbol, ComparisonOperator comparison) in Operators)
        {
            if (IsAfterSpace(symbol))
            {
                return comparison;
            }
        }

        return null;
    }

    private static Comparable RequireValue(Comparable operand, int start, int end) => operand switch
    {
        QueryValue { Query.IsSingular: false } =>
            throw new JsonPathException("a comparison needs a query that selects one value, by names and indexes", TextRange.Between(start, end)),
        CallValue { Call: var call } when IsLogical(call.Function) =>
            throw new JsonPathException("the result of this function is true or false and cannot be compared", TextRange.Between(start, end)),
        _ => operand,
    };

    private static bool IsLogical(JsonPathFunction function) => function is JsonPathFunction.Match or JsonPathFunction.Search;

    private Comparable ReadComparable()
    {
        switch (Next)
        {
            case '$' or '@':
                bool isRelative = Next == '@';
                At++;
                return new QueryValue(ReadSegments(isRelative));
            case '\'' or '"':
                return Literal(ScalarKind.String, literals.ReadString());
            case '-' or (>= '0' and <= '9'):
                return Literal(ScalarKind.Number, literals.ReadNumber());
            case >= 'a' and <= 'z':
                return ReadWord();
            default:
                throw Wrong(IsAtEnd ? "a condition is missing" : "'@', '$', a literal or a function is expected here");
        }
    }

    private static LiteralValue Literal(ScalarKind kind, string value) => new(new ScalarNode(default, kind, value));

    private Comparable ReadWord()
    {
        int start = At;
        while (Next is (>= 'a' and <= 'z') or '_' or (>= '0' and <= '9'))
        {
            At++;
        }

        string word = text.Substring(start, At - start);
        if (Next == '(')
        {
            return new CallValue(ReadCall(word, start));
        }

        return word switch
        {
            "true" or "false" => Literal(ScalarKind.Boolean, word),
            "null" => Literal(ScalarKind.Null, word),
            _ => throw new JsonPathException($"'{SyntaxExcerpt.Of(word)}' is not a literal or a function", TextRange.Between(start, At)),
        };
    }

    private FunctionCall ReadCall(string name, int start)
    {
        JsonPathFunction function = name switch
        {
            "length" => JsonPathFunction.Length,
            "count" => JsonPathFunction.Count,
            "match" => JsonPathFunction.Match,
            "search" => JsonPathFunction.Search,
            "value" => JsonPathFunction.Value,
            _ => throw new JsonPathException(
                $"'{SyntaxExcerpt.Of(name)}' is not a function; there are length, count, match, search and value", TextRange.Between(start, At)),
        };
        if (++depth > DeepestNesting)
        {
            throw Wrong("functions are nested too deeply");
        }

        int open = At++;
        int expected = IsLogical(function) ? 2 : 1;
        var arguments = new List<Comparable>();
        literals.SkipSpace();
        while (Next != ')')
        {
            int position = At;
            arguments.Add(RequireArgument(function, ReadComparable(), position));
            if (!IsAfterSpace(","))
            {
                literals.SkipSpace();
                break;
            }

            literals.SkipSpace();
            if (Next == ')')
            {
                throw Wrong("an argument is missing");
            }
        }

        if (Next != ')')
        {
            throw Unclosed(open);
        }

        At++;
        depth--;
        return arguments.Count == expected
            ? new FunctionCall(function, [.. arguments])
            : throw new JsonPathException($"'{name}' takes {(expected == 1 ? "one argument" : "two arguments")}", TextRange.Between(start, At));
    }

    private Comparable RequireArgument(JsonPathFunction function, Comparable argument, int start)
    {
        bool takesNodes = function is JsonPathFunction.Count or JsonPathFunction.Value;
        return takesNodes && argument is not QueryValue
            ? throw new JsonPathException("the argument of this function must be a query", TextRange.Between(start, At))
            : takesNodes ? argument : RequireValue(argument, start, At);
    }
}
