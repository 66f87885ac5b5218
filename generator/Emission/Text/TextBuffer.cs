namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// Collects the text of a file in one array, which the next file of the thread uses again. A file is hundreds of kilobytes, so that chunks and
/// copies of it were a quarter of what emission allocates.
/// </summary>
internal sealed class TextBuffer
{
    private const int FirstLength = 16 * 1024;

    // A larger array is not kept.
    private const int MaxKeptLength = 2 * 1024 * 1024;

    [ThreadStatic]
    private static char[]? spare;

    private char[] characters;
    private int length;

    private TextBuffer(char[] characters) => this.characters = characters;

    /// <summary>Returns an empty buffer.</summary>
    public static TextBuffer Rent()
    {
        char[] characters = spare ?? new char[FirstLength];
        spare = null;
        return new TextBuffer(characters);
    }

    /// <summary>Appends a character a number of times.</summary>
    public TextBuffer Append(char character, int count = 1)
    {
        Reserve(count);
        characters.AsSpan(length, count).Fill(character);
        length += count;
        return this;
    }

    /// <summary>Appends a part of a text.</summary>
    public TextBuffer Append(string text, int start, int count)
    {
        Reserve(count);
        text.CopyTo(start, characters, length, count);
        length += count;
        return this;
    }

    /// <summary>Returns the text, and keeps the array for another buffer. This one can no longer be used.</summary>
    public string Return()
    {
        string text = new(characters, 0, length);
        if (characters.Length <= MaxKeptLength)
        {
            spare = characters;
        }

        characters = [];
        length = 0;
        return text;
    }

    private void Reserve(int count)
    {
        if (characters.Length - length < count)
        {
            Array.Resize(ref characters, Math.Max(characters.Length * 2, length + count));
        }
    }
}
