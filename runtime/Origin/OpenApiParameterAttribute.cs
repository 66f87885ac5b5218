namespace Truto.Generated;

/// <summary>
/// The parameter of the description that a generated parameter, or a property of generated options, represents. It is present only if the letters and
/// digits of the two names differ by more than case.
/// </summary>
/// <param name="name">The wire name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class OpenApiParameterAttribute(string name) : Attribute
{
    /// <summary>Gets the wire name, such as <c>exclude_fields[]</c>.</summary>
    public string Name { get; } = name;
}
