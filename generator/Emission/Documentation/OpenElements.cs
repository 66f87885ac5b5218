using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>The open elements of a paragraph. Closing one also closes the elements in it, so that the XML is well-formed.</summary>
/// <param name="xml">The XML that the elements are written to.</param>
/// <param name="length">The length of the paragraph.</param>
internal sealed class OpenElements(StringBuilder xml, int length)
{
    // Deeper nesting is not treated as markup.
    private const int MaxDepth = 16;

    private readonly List<OpenElement> open = [];

    /// <summary>The index in the paragraph at which the next element ends: the end of the paragraph for elements that a tag ends.</summary>
    public int NextEnd
    {
        get
        {
            int end = length;
            foreach (OpenElement element in open)
            {
                end = Math.Min(end, element.End);
            }

            return end;
        }
    }

    /// <summary>Whether an element with a name is open.</summary>
    public bool Has(string name)
    {
        foreach (OpenElement element in open)
        {
            if (element.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Opens an element; returns false if too many are open.</summary>
    /// <param name="name">The name in XML; empty to write only the content.</param>
    /// <param name="start">The start tag.</param>
    /// <param name="end">The index in the paragraph at which the element ends.</param>
    /// <param name="after">The index after the closing delimiter.</param>
    /// <param name="tag">The name of the HTML tag that ends the element, or null.</param>
    public bool Add(string name, string start, int end, int after, string? tag = null)
    {
        if (open.Count == MaxDepth)
        {
            return false;
        }

        xml.Append(start);
        open.Add(new OpenElement(name, tag, end, after));
        return true;
    }

    /// <summary>Closes the innermost element with a tag, if there is one.</summary>
    public void CloseTag(string tag)
    {
        int index = open.FindLastIndex(element => element.Tag == tag);
        if (index >= 0)
        {
            Close(index);
        }
    }

    /// <summary>Closes the elements that end at an index.</summary>
    /// <returns>The index to continue at.</returns>
    public int CloseAt(int end)
    {
        int index = open.FindIndex(element => element.End == end);
        int after = index < 0 ? end : open[index].After;
        if (index >= 0)
        {
            Close(index);
        }

        return after;
    }

    /// <summary>Closes the elements that end before an index: a code span or a tag can contain their closing delimiter.</summary>
    public void CloseBefore(int position)
    {
        for (int index = 0; index < open.Count; index++)
        {
            if (open[index].End < position)
            {
                Close(index);
            }
        }
    }

    /// <summary>Closes all elements.</summary>
    public void CloseAll() => Close(0);

    private void Close(int index)
    {
        for (int i = open.Count - 1; i >= index; i--)
        {
            xml.Append(open[i].Name.Length == 0 ? "" : "</" + open[i].Name + ">");
        }

        open.RemoveRange(index, open.Count - index);
    }

    private readonly record struct OpenElement(string Name, string? Tag, int End, int After);
}
