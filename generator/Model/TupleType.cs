using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class with a property for each position of a JSON array.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The documentation of the schema.</param>
/// <param name="Items">The positions; the wire name is the index. Optional items follow the required ones.</param>
/// <param name="RestName">The C# name of the property for further items.</param>
/// <param name="Rest">The type of further items.</param>
internal sealed record TupleType(string Name, DocComment Doc, EquatableArray<Property> Items, string RestName, TypeRef Rest)
    : TypeDeclaration(Name, Doc)
{
    /// <summary>Gets the number of items that an array may have, including further items.</summary>
    public Count Count { get; init; } = Count.Any;

    /// <summary>Gets whether the number of items can be checked. With optional positions, the number of items of the array is unknown.</summary>
    public bool HasCount => Count != Count.Any && Items.All(item => item.IsRequired);

    /// <summary>Gets whether no two items are equal as JSON.</summary>
    public bool AreItemsUnique { get; init; }

    /// <summary>Gets whether the description forbids further items. They are preserved nevertheless.</summary>
    public bool IsClosed { get; init; }
}
