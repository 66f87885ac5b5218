using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>Compares two texts in blocks, because large texts are not kept as one string.</summary>
internal static class TextDifference
{
    private const int BlockLength = 4096;

    /// <summary>Returns the range that differs; null for equal texts.</summary>
    public static TextEdit? Between(SourceText before, SourceText after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int start = CommonLength(before, after, shorter, isFromEnd: false);
        if (start == before.Length && start == after.Length)
        {
            return null;
        }

        int end = CommonLength(before, after, shorter - start, isFromEnd: true);
        return new TextEdit(start, before.Length - start - end, after.Length - start - end);
    }

    // How many characters at the start or at the end are the same.
    private static int CommonLength(SourceText before, SourceText after, int limit, bool isFromEnd)
    {
        char[] left = new char[BlockLength];
        char[] right = new char[BlockLength];
        int common = 0;
        while (common < limit)
        {
            int length = Math.Min(BlockLength, limit - common);
            before.CopyTo(isFromEnd ? before.Length - common - length : common, left, 0, length);
            after.CopyTo(isFromEnd ? after.Length - common - length : common, right, 0, length);
            if (!left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, length)))
            {
                return common + (isFromEnd ? CommonEnd(left, right, length) : CommonStart(left, right));
            }

            common += length;
        }

        return common;
    }

    private static int CommonStart(char[] left, char[] right)
    {
        int i = 0;
        while (left[i] == right[i])
        {
            i++;
        }

        return i;
    }

    private static int CommonEnd(char[] left, char[] right, int length)
    {
        int i = 0;
        while (left[length - 1 - i] == right[length - 1 - i])
        {
            i++;
        }

        return i;
    }
}
