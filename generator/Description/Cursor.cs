using System.Globalization;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>A node with its file and the pointer to it.</summary>
internal readonly record struct Cursor(SourceFile File, Node Node, PointerPath Path)
{
    public SourceLocation Location => File.At(Node);

    public Cursor To(Member member) => new(File, member.Value, Path.Child(member.Name));

    public Cursor To(Node item, int index) => new(File, item, Path.Child(index));

    /// <summary>Returns the cursor of a property or, by its index, of an item; null if there is none.</summary>
    public Cursor? To(string name) => Node switch
    {
        ObjectNode fields => fields.Find(name) is { } member ? To(member) : null,
        ArrayNode array => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < array.Items.Count
            ? To(array.Items[i], i)
            : null,
        _ => null,
    };
}
