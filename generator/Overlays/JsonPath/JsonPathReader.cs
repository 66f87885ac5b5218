using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Overlays.JsonPath;

/// <summary>Reads a query of RFC 9535: its segments and selectors. Filters are in the other part.</summary>
internal sealed partial class JsonPathReader(string text)
{
    // Limits the recursion of reading and evaluation.
    private const int DeepestNesting = 64;

    // Integers must be exact in every implementation of JSON.
    private const long LargestInteger = (1L << 53) - 1;

    private readonly JsonPathLiterals literals = new(text);
    private int depth;

    private int At
    {
        get => literals.At;
        set => literals.At = value;
    }

    private char Next => literals.Next;

    private bool IsAtEnd => At >= text.Length;

    /// <summary>Returns the query or the problem.</summary>
    public (JsonPathQuery? Query, JsonPathProblem? Problem) Read()
    {
        try
        {
            if (Next != '$')
            {
                throw Wrong("a path must start with '$'");
            }

            At++;
            JsonPathQuery query = ReadSegments(isRelative: false);
            return IsAtEnd ? (query, null) : throw Wrong($"'{SyntaxExcerpt.Of(text.Substring(At))}' is not expected here");
        }
        catch (JsonPathException problem)
        {
            return (null, new JsonPathProblem(problem.Message, problem.Range));
        }
    }

    // Space before a segment is part of the query; space after the last one is not.
    private JsonPathQuery ReadSegments(bool isRelative)
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            int end = At;
            literals.SkipSpace();
            if (Next is not ('.' or '['))
            {
                At = end;
                return new JsonPathQuery(isRelative, [.. segments]);
            }

            segments.Add(ReadSegment());
        }
    }

    private JsonPathSegment ReadSegment()
    {
        int start = At;
        bool isDescendant = Next == '.' && At + 1 < text.Length && text[At + 1] == '.';
        At += isDescendant ? 2 : Next == '.' ? 1 : 0;
        JsonPathSelector[] selectors;
        if (Next == '[' && (isDescendant || At == start))
        {
            selectors = ReadBrackets();
        }
        else if (Next == '*')
        {
            At++;
            selectors = [new WildcardSelector()];
        }
        else
        {
            selectors = [new NameSelector(ReadShortName())];
        }

        return new JsonPathSegment(isDescendant, selectors, TextRange.Between(start, At));
    }

    private string ReadShortName()
    {
        int start = At;
        while (!IsAtEnd && IsNamePart(text, At, isFirst: At == start))
        {
            At += char.IsHighSurrogate(text[At]) ? 2 : 1;
        }

        return At > start
            ? text.Substring(start, At - start)
            : throw Wrong(IsAtEnd ? "a name is missing" : $"'{SyntaxExcerpt.Of(text.Substring(At))}' must be in brackets and quotes, as in ['a-b']");
    }

    private static bool IsNamePart(string text, int at, bool isFirst)
    {
        char c = text[at];
        return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
            || (c >= 0x80 && (!char.IsSurrogate(c) || char.IsSurrogatePair(text, at)))
            || (!isFirst && c is >= '0' and <= '9');
    }

    private JsonPathSelector[] ReadBrackets()
    {
        int start = At++;
        var selectors = new List<JsonPathSelector>();
        while (true)
        {
            literals.SkipSpace();
            selectors.Add(ReadSelector());
            literals.SkipSpace();
            switch (Next)
            {
                case ',':
                    At++;
                    break;
                case ']':
                    At++;
                    return [.. selectors];
                default:
                    throw IsAtEnd ? new JsonPathException("this '[' is not closed", new TextRange(start, 1)) : Wrong("',' or ']' is expected here");
            }
        }
    }

    private JsonPathSelector ReadSelector()
    {
        switch (Next)
        {
            case '\'' or '"':
                return new NameSelector(literals.ReadString());
            case '*':
                At++;
                return new WildcardSelector();
            case '?':
                At++;
                literals.SkipSpace();
                return new FilterSelector(ReadOr());
            case ':' or '-' or (>= '0' and <= '9'):
                return ReadIndexOrSlice();
            default:
                throw Wrong(IsAtEnd ? "a selector is missing" : "a name in quotes, an index, a slice, '*' or '?' is expected here");
        }
    }

    private JsonPathSelector ReadIndexOrSlice()
    {
        long? start = Next == ':' ? null : ReadInteger();
        int end = At;
        literals.SkipSpace();
        if (Next != ':')
        {
            At = end;
            return new IndexSelector(start!.Value);
        }

        long? stop = ReadAfterColon();
        literals.SkipSpace();
        return new SliceSelector(start, stop, Next == ':' ? ReadAfterColon() ?? 1 : 1);
    }

    private long? ReadAfterColon()
    {
        At++;
        literals.SkipSpace();
        return Next is '-' or (>= '0' and <= '9') ? ReadInteger() : null;
    }

    private long ReadInteger()
    {
        int start = At;
        At += Next == '-' ? 1 : 0;
        int digits = At;
        literals.SkipDigits();
        string integer = text.Substring(start, At - start);
        bool isWrong = At == digits || (text[digits] == '0' && (At > digits + 1 || digits > start));
        return !isWrong && long.TryParse(integer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value is >= -LargestInteger and <= LargestInteger
            ? value
            : throw new JsonPathException($"'{SyntaxExcerpt.Of(integer)}' is not an index", TextRange.Between(start, At));
    }

    private JsonPathException Wrong(string what) => literals.Wrong(what);
}
