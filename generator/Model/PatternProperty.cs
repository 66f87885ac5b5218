namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A C# property that holds the JSON properties whose names match a pattern, as values of one type.</summary>
/// <param name="Pattern">The pattern of names.</param>
/// <param name="Written">The pattern as written in the description, for the documentation.</param>
/// <param name="PropertyName">The C# name of the property.</param>
/// <param name="Value">The type of the values.</param>
/// <param name="Doc">The documentation of the schema of the values.</param>
internal sealed record PatternProperty(NamePattern Pattern, string Written, string PropertyName, TypeRef Value, DocComment Doc)
{
    /// <summary>Gets the constraints on each value; null if there are none.</summary>
    public Constraints? Constraints { get; init; }
}
