namespace Truto.Generated;

/// <summary>
/// The parameter of the description that a parameter of a generated method is, or a property of its options. It is there only where
/// the C# name does not tell: where the letters and digits of the two names differ by more than their case.
/// </summary>
/// <param name="name">The name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class OpenApiParameterAttribute(string name) : Attribute
{
    /// <summary>The name on the wire, such as <c>exclude_fields[]</c>.</summary>
    public string Name { get; } = name;
}
