using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>
/// An object whose class a discriminator property determines. Readers set the value that they read; otherwise the constructors set it.
/// </summary>
/// <typeparam name="TClass">The class that declares the property.</typeparam>
/// <typeparam name="TValue">The type of the property.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDiscriminated<TClass, in TValue>
{
    /// <summary>Sets the value of the property.</summary>
    TValue Discriminator { set; }
}
