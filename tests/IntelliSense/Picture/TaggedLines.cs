using Microsoft.CodeAnalysis;

namespace Truto.Generated.Tests.IntelliSense.Picture;

/// <summary>Breaks the parts of a description into lines of a width, as a tooltip does.</summary>
internal static class TaggedLines
{
    private const int Indent = 2;

    public static IReadOnlyList<IReadOnlyList<Run>> Wrap(IEnumerable<TaggedText> parts, int columns)
    {
        List<List<Run>> lines = [[]];
        int column = 0;
        foreach (IReadOnlyList<TaggedText> word in Words(parts))
        {
            if (word is [{ Tag: TextTags.LineBreak }])
            {
                lines.Add([]);
                column = 0;
                continue;
            }

            if (column > 0 && column + word.Sum(part => part.Text.Length) > columns)
            {
                lines.Add([]);
                column = Indent;
            }

            foreach (TaggedText part in word)
            {
                lines[^1].Add(new Run(column, part.Text, Runs.OfTag(part.Tag)));
                column += part.Text.Length;
            }

            column++;
        }

        return lines;
    }

    // A word consists of the parts between two spaces; a line break is a word of its own.
    private static IEnumerable<IReadOnlyList<TaggedText>> Words(IEnumerable<TaggedText> parts)
    {
        List<TaggedText> word = [];
        foreach (TaggedText part in parts.SelectMany(AtSpaces))
        {
            bool isBreak = part.Tag == TextTags.LineBreak;
            if (!isBreak && part.Text != " ")
            {
                word.Add(part);
                continue;
            }

            if (word.Count > 0)
            {
                yield return word;
                word = [];
            }

            if (isBreak)
            {
                yield return [part];
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static IEnumerable<TaggedText> AtSpaces(TaggedText part) => part.Tag == TextTags.LineBreak
        ? [part]
        : part.Text.Split(' ')
            .SelectMany((text, index) => index == 0 ? new[] { text } : [" ", text])
            .Where(text => text.Length > 0)
            .Select(text => new TaggedText(part.Tag, text));
}
