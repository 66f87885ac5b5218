using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>What a class has of the classes it extends, and how JSON tells the classes that extend it.</summary>
/// <param name="Base">The class it extends; null of the outermost.</param>
/// <param name="Inherited">The members of all its bases: the nearest base's first, each in the order of its class; what is
/// redefined in one of them stands in its first place.</param>
/// <param name="RequiredOverrides">Wire names of inherited members that need not be in every base, but must be in this class.</param>
/// <param name="Tags">For each discriminator, its own and inherited ones, the values of this class.</param>
/// <param name="Selectors">How a class that extends it is found; the first that finds one counts. None where no class extends it.</param>
internal sealed record ClassHierarchy(
    string? Base,
    EquatableArray<Property> Inherited,
    EquatableArray<string> RequiredOverrides,
    EquatableArray<ClassTag> Tags,
    EquatableArray<ClassSelector> Selectors)
{
    /// <summary>Whether classes extend it.</summary>
    public bool IsExtended => Selectors.Count > 0;
}

/// <summary>A discriminator in a class.</summary>
/// <param name="WireName">The discriminator's member.</param>
/// <param name="DeclaredBy">The class that has it first; null where it is a member like others there.</param>
/// <param name="IsRequired">Whether the description says that JSON of the class always has it.</param>
/// <param name="Values">The values that stand for the class, the one it sends first; none where the description gives it none.</param>
internal sealed record ClassTag(string WireName, string? DeclaredBy, bool IsRequired, EquatableArray<string> Values);

/// <summary>A discriminator and the classes that its values stand for.</summary>
/// <param name="WireName">The discriminator's member.</param>
/// <param name="Values">Each value once.</param>
/// <param name="Otherwise">The class for other values and for none; null where those are of the class itself.</param>
internal sealed record ClassSelector(string WireName, EquatableArray<ClassValue> Values, string? Otherwise);

/// <summary>A value of a discriminator and the class that it stands for, which may be the class itself.</summary>
internal sealed record ClassValue(string Value, string ClassName);
