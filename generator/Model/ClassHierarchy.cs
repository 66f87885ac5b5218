using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// The position of a class in a hierarchy. For example, <c>Cat</c> and <c>Dog</c> extend <c>Pet</c>, and <c>petType</c> selects between them.
/// </summary>
/// <param name="Base">The base class; null for the root.</param>
/// <param name="Inherited">
/// The properties of all base classes: those of the nearest base first, each group in the order of its class. A redefined property keeps its
/// first position.
/// </param>
/// <param name="RequiredOverrides">The wire names of inherited properties that this class requires but a base does not.</param>
/// <param name="Tags">The values of this class for each discriminator, its own and inherited ones.</param>
/// <param name="Selectors">How a derived class is found; the first that finds one decides. Empty without derived classes.</param>
internal sealed record ClassHierarchy(
    string? Base,
    EquatableArray<Property> Inherited,
    EquatableArray<string> RequiredOverrides,
    EquatableArray<ClassTag> Tags,
    EquatableArray<ClassSelector> Selectors)
{
    /// <summary>Gets whether the class has derived classes.</summary>
    public bool IsExtended => Selectors.Count > 0;
}

/// <summary>The values of a class for a discriminator.</summary>
/// <param name="WireName">The name of the discriminator.</param>
/// <param name="DeclaredBy">The class that declares the discriminator; null if it is an ordinary property there.</param>
/// <param name="IsRequired">Whether the description requires the discriminator.</param>
/// <param name="Values">The values of the class; the first is sent. Empty if the description declares none.</param>
internal sealed record ClassTag(string WireName, string? DeclaredBy, bool IsRequired, EquatableArray<string> Values);

/// <summary>A discriminator and the classes of its values.</summary>
/// <param name="WireName">The name of the discriminator.</param>
/// <param name="Values">Each value once.</param>
/// <param name="Fallback">The class for other values and for none; null for the class itself.</param>
internal sealed record ClassSelector(string WireName, EquatableArray<ClassValue> Values, string? Fallback);

/// <summary>A discriminator value and its class, which may be the class of the hierarchy itself.</summary>
internal sealed record ClassValue(string Value, string ClassName);
