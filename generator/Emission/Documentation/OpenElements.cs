using System.Text;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>The elements of a paragraph that are begun and not ended. Each is ended, in the order that XML demands.</summary>
/// <param name="xml">Where they are written.</param>
/// <param name="length">The length of the paragraph.</param>
internal sealed class OpenElements(StringBuilder xml, int length)
{
    // More are no markup of a person.
    private const int Most = 16;

    private readonly List<OpenElement> open = [];

    /// <summary>The index in the paragraph at which the next of them ends; the paragraph's end for those that only a tag ends.</summary>
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

    /// <summary>Whether an element of a name is open.</summary>
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

    /// <summary>Begins an element; false where too many are open.</summary>
    /// <param name="name">Its name in XML; empty where only its content is written.</param>
    /// <param name="start">Its start in XML.</param>
    /// <param name="end">The index in the paragraph at which it ends.</param>
    /// <param name="after">The index after the mark that ends it.</param>
    /// <param name="tag">The name of the tag that ends it, or null.</param>
    public bool Add(string name, string start, int end, int after, string? tag = null)
    {
        if (open.Count == Most)
        {
            return false;
        }

        xml.Append(start);
        open.Add(new OpenElement(name, tag, end, after));
        return true;
    }

    /// <summary>Ends the innermost element of a tag and what is in it, if there is one.</summary>
    public void CloseTag(string tag)
    {
        int index = open.FindLastIndex(element => element.Tag == tag);
        if (index >= 0)
        {
            Close(index);
        }
    }

    /// <summary>Ends what ends at an index.</summary>
    /// <returns>The index to go on at.</returns>
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

    /// <summary>Ends what should have ended before an index: a code span or a tag may hold what was taken for an end.</summary>
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

    /// <summary>Ends all.</summary>
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
