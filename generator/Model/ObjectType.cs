using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// A class with a property for each property of a JSON object. For example, the schema <c>Stage</c> with <c>id</c> and <c>display_order</c>
/// becomes <c>class Stage</c> with <c>Id</c> and <c>DisplayOrder</c>.
/// </summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The documentation of the schema.</param>
/// <param name="Properties">The properties in document order.</param>
/// <param name="Extra">How properties that the description does not declare are preserved.</param>
/// <param name="Error">The properties with a known meaning if an operation declares the class as an error body; null otherwise.</param>
/// <param name="Hierarchy">The position in a class hierarchy; null for a class without base and derived classes.</param>
internal sealed record ObjectType(
    string Name,
    DocComment Doc,
    EquatableArray<Property> Properties,
    ExtraProperties Extra,
    ErrorRoles? Error,
    ClassHierarchy? Hierarchy = null) : TypeDeclaration(Name, Doc)
{
    /// <summary>Gets the properties for name patterns. If several patterns match a name, the first takes it.</summary>
    public EquatableArray<PatternProperty> Patterns { get; init; } = EquatableArray<PatternProperty>.Empty;

    /// <summary>Gets the number of properties that an object may have.</summary>
    public Count PropertyCount { get; init; } = Count.Any;
}
