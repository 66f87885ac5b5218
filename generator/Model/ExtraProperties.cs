namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How JSON properties that the description does not declare are preserved. The hierarchy is closed.</summary>
/// <param name="PropertyName">The C# property that holds them, usually <c>AdditionalProperties</c>.</param>
internal abstract record ExtraProperties(string PropertyName);

/// <summary>They are kept as JSON.</summary>
internal sealed record CapturedExtra(string PropertyName) : ExtraProperties(PropertyName);

/// <summary>They are kept as values of the type that <c>additionalProperties</c> declares.</summary>
internal sealed record TypedExtra(string PropertyName, TypeRef Value) : ExtraProperties(PropertyName)
{
    /// <summary>Gets the constraints on each value; null if there are none.</summary>
    public Constraints? Constraints { get; init; }
}
