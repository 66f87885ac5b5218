using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>An object whose class a member tells. Readers set what was read; anyone else leaves it to the constructors.</summary>
/// <typeparam name="TClass">The class that declares the member.</typeparam>
/// <typeparam name="TValue">The type of its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDiscriminated<TClass, in TValue>
{
    /// <summary>The member's value.</summary>
    TValue Discriminator { set; }
}
