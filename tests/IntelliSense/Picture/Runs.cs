using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;

namespace Truto.Generated.Tests.IntelliSense.Picture;

/// <summary>A piece of a line, from a column on.</summary>
internal sealed record Run(int Column, string Text, Piece Piece);

/// <summary>Divides lines into runs of one color.</summary>
internal static partial class Runs
{
    /// <summary>Returns the runs of each line of C#, as the editor classifies them.</summary>
    public static IReadOnlyList<IReadOnlyList<Run>> OfCSharp(string source, IReadOnlyList<ClassifiedSpan> spans)
    {
        List<IReadOnlyList<Run>> lines = [];
        int start = 0;
        foreach (string line in source.Split('\n'))
        {
            int from = start;
            lines.Add([.. spans
                .Where(span => span.TextSpan.Start >= from && span.TextSpan.End <= from + line.Length && PieceOf(span.ClassificationType) is not null)
                .Select(span => new Run(span.TextSpan.Start - from, source.Substring(span.TextSpan.Start, span.TextSpan.Length),
                    PieceOf(span.ClassificationType)!.Value))]);
            start += line.Length + 1;
        }

        return lines;
    }

    /// <summary>Returns the runs of a line of YAML.</summary>
    public static IReadOnlyList<Run> OfYaml(string line) =>
    [
        .. YamlToken().Matches(line).Select(match => new Run(match.Index, match.Value,
            match.Groups["key"].Success ? Piece.Key
            : match.Groups["quoted"].Success ? Piece.Text
            : Piece.Plain)),
    ];

    /// <summary>Returns what a part of a description in the completion list is.</summary>
    public static Piece OfTag(string tag) => tag switch
    {
        TextTags.Keyword => Piece.Keyword,
        TextTags.Class or TextTags.Struct or TextTags.Interface or TextTags.Enum => Piece.Type,
        TextTags.Method => Piece.Method,
        TextTags.Parameter or TextTags.Local => Piece.Name,
        _ => Piece.Plain,
    };

    // Additive classifications, such as "static symbol", repeat the span of another one.
    private static Piece? PieceOf(string classification) => classification switch
    {
        ClassificationTypeNames.StaticSymbol => null,
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => Piece.Keyword,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName => Piece.Type,
        ClassificationTypeNames.MethodName => Piece.Method,
        ClassificationTypeNames.LocalName or ClassificationTypeNames.PropertyName or ClassificationTypeNames.FieldName => Piece.Name,
        ClassificationTypeNames.StringLiteral => Piece.Text,
        ClassificationTypeNames.NumericLiteral => Piece.Number,
        _ => Piece.Plain,
    };

    [GeneratedRegex(@"(?<key>[$\w]+(?=:))|(?<quoted>'[^']*')|[^\s':\w$]+|:|[\w$]+")]
    private static partial Regex YamlToken();
}
