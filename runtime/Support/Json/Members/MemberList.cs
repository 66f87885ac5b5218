using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// The members of a type in one text, as emitted code has them: names with commas between them, each followed by what is said of it. Of <c>id!,note?</c>
/// the first must be there and the second takes null. What means something here has a backslash before it where it is part of a name.
/// </summary>
internal sealed class MemberList
{
    private readonly List<string> names = [];
    private readonly List<string> required = [];
    private readonly List<string> nullable = [];
    private readonly List<string> conditional = [];
    private readonly List<string> readOnly = [];
    private readonly List<string> received = [];
    private readonly List<string> secret = [];

    public MemberList(string text)
    {
        var name = new StringBuilder();
        int marks = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ',')
            {
                Add(name.ToString(), text.AsSpan(i - marks, marks));
                name.Clear();
                marks = 0;
            }
            else if (text[i] is '!' or '?' or '~' or '=' or '<' or '*')
            {
                marks++;
            }
            else
            {
                name.Append(text[i] == '\\' ? text[++i] : text[i]);
            }
        }

        // A comma at the end ends a name that has no characters.
        if (name.Length + marks > 0)
        {
            Add(name.ToString(), text.AsSpan(text.Length - marks));
        }
    }

    /// <summary>The table of the members.</summary>
    /// <param name="type">The type's name, for messages.</param>
    /// <param name="inherited">The members of the type that this one extends.</param>
    /// <param name="demanded">Those of them that must be there.</param>
    public JsonMembers Describe(string type, JsonMembers? inherited, MemberList demanded) => new(
        type, [.. names], [.. required, .. demanded.names], [.. nullable], inherited, conditional.Count > 0 ? [.. conditional] : null, [.. readOnly], [.. received], [.. secret]);

    private void Add(string name, ReadOnlySpan<char> marks)
    {
        names.Add(name);
        foreach (char mark in marks)
        {
            List<string> marked = mark switch { '!' => required, '?' => nullable, '~' => conditional, '=' => readOnly, '*' => secret, _ => received };
            marked.Add(name);
        }
    }
}
