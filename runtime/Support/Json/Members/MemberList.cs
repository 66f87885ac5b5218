using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Parses the table of properties in emitted code: names separated by commas, each followed by its marks. In <c>id!,note?</c>, <c>id</c> is required
/// and <c>note</c> nullable. A backslash escapes these characters in names.
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

        // A trailing comma ends an empty name.
        if (name.Length + marks > 0)
        {
            Add(name.ToString(), text.AsSpan(text.Length - marks));
        }
    }

    /// <summary>Creates the table of properties.</summary>
    /// <param name="type">The name of the type, used in exceptions.</param>
    /// <param name="inherited">The properties of the base class; null for none.</param>
    /// <param name="requiredInherited">The inherited properties that this type requires.</param>
    public JsonMembers Describe(string type, JsonMembers? inherited, MemberList requiredInherited) => new(
            type,
            [.. names],
            [.. required, .. requiredInherited.names],
            [.. nullable],
            inherited,
            conditional.Count > 0 ? [.. conditional] : null,
            [.. readOnly],
            [.. received],
            [.. secret]);

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
