using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>An object that knows its members, whichever of its classes it is declared as.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPolymorphic
{
    /// <summary>Writes the members that the description names.</summary>
    /// <param name="writer">Where to write, inside the object.</param>
    void WriteMembers(Utf8JsonWriter writer);
}

/// <summary>An object whose class a member tells. Readers set what was read; anyone else leaves it to the constructors.</summary>
/// <typeparam name="TClass">The class that declares the member.</typeparam>
/// <typeparam name="TValue">The type of its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDiscriminated<TClass, in TValue>
{
    /// <summary>The member's value.</summary>
    TValue Discriminator { set; }
}
