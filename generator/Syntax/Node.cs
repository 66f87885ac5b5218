namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>A JSON value with its position. YAML is read into the same nodes.</summary>
internal abstract class Node(TextRange range)
{
    /// <summary>The range of the value in its file, including quotes and brackets.</summary>
    public TextRange Range { get; } = range;

    /// <summary>Returns a hash of the range. Nodes are compared by reference; their ranges differ, and need no lookup of an identity.</summary>
    public sealed override int GetHashCode() => unchecked((Range.Start * 31) + Range.Length);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);
}

/// <summary>A property of an <see cref="ObjectNode"/>.</summary>
internal sealed class Member(string name, TextRange nameRange, Node value)
{
    public string Name { get; } = name;

    public TextRange NameRange { get; } = nameRange;

    public Node Value { get; } = value;
}

/// <summary>An object. The last property of each name is kept; the reader reports the others.</summary>
internal sealed class ObjectNode(TextRange range, IReadOnlyList<Member> members) : Node(range)
{
    // Small objects are searched linearly; an index pays off only for large ones (schemas, paths).
    private const int IndexFrom = 12;

    private readonly MemberIndex? index = members.Count < IndexFrom ? null : new MemberIndex(members);

    /// <summary>The properties in document order, each name once.</summary>
    public IReadOnlyList<Member> Members { get; } = members;

    public Node? this[string name] => Find(name)?.Value;

    public Member? Find(string name) => PositionOf(name) is >= 0 and var position ? Members[position] : null;

    /// <summary>Returns the position of a property; -1 if there is none.</summary>
    public int PositionOf(string name)
    {
        if (index is not null)
        {
            return index.PositionOf(name);
        }

        for (int i = 0; i < Members.Count; i++)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>An array.</summary>
internal sealed class ArrayNode(TextRange range, IReadOnlyList<Node> items) : Node(range)
{
    public IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>The JSON type of a <see cref="ScalarNode"/>.</summary>
internal enum ScalarKind
{
    Null,
    Boolean,
    Number,
    String,
}

/// <summary>A string, number, boolean or null.</summary>
internal sealed class ScalarNode(TextRange range, ScalarKind kind, string text) : Node(range)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>
    /// The decoded string; a number in JSON notation (YAML's <c>0x1F</c> and <c>+1</c> are converted); <c>true</c>, <c>false</c> or <c>null</c>.
    /// A plain YAML scalar that is a number or boolean keeps its original text in <see cref="Source"/>, for properties that must be strings
    /// (<c>version: 1.10</c>).
    /// </summary>
    public string Text { get; } = text;

    /// <summary>The scalar as the file contains it, if that differs from <see cref="Text"/>; otherwise the same.</summary>
    public string Source { get; init; } = text;
}
