using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>A JSON pointer as a chain of steps. Most pointers are never shown, so the text is only created on request.</summary>
internal sealed class PointerPath
{
    public static readonly PointerPath Root = new(null, "");

    private const int BufferLength = 1024;

    private static readonly string[] SmallIndexes =
        [.. Enumerable.Range(0, 64).Select(index => index.ToString(CultureInfo.InvariantCulture))];

    [ThreadStatic]
    private static char[]? buffer;

    private PointerPath(PointerPath? parent, string step)
    {
        Parent = parent;
        Step = step;
    }

    public PointerPath? Parent { get; }

    /// <summary>Gets the last step, unescaped; empty for the root.</summary>
    public string Step { get; }

    public PointerPath Child(string step) => new(this, step);

    public PointerPath Child(int index) =>
        new(this, index < SmallIndexes.Length ? SmallIndexes[index] : index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the steps from the root, unescaped.</summary>
    public IReadOnlyList<string> Steps()
    {
        int count = 0;
        for (PointerPath path = this; path.Parent is not null; path = path.Parent)
        {
            count++;
        }

        string[] steps = new string[count];
        for (PointerPath path = this; path.Parent is not null; path = path.Parent)
        {
            steps[--count] = path.Step;
        }

        return steps;
    }

    // Copies the used end of a buffer to the end of a larger one.
    private static (char[] Text, int Start) Grown(char[] text, int start, int needed)
    {
        int used = text.Length - start;
        char[] larger = new char[(text.Length * 2) + needed];
        Array.Copy(text, start, larger, larger.Length - used, used);
        return (larger, larger.Length - used);
    }

    /// <summary>Returns the pointer as a URI fragment, such as <c>#/components/schemas/Stage</c>; <c>#</c> for the root.</summary>
    public override string ToString()
    {
        char[] text = buffer ??= new char[BufferLength];
        int start = text.Length;
        for (PointerPath path = this; path.Parent is not null; path = path.Parent)
        {
            string step = JsonPointer.Escape(path.Step);
            if (start < step.Length + 2)
            {
                (text, start) = Grown(text, start, step.Length + 2);
            }

            start -= step.Length;
            step.CopyTo(0, text, start, step.Length);
            text[--start] = '/';
        }

        text[--start] = '#';
        return new string(text, start, text.Length - start);
    }
}
