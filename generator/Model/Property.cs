namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A property of a class.</summary>
/// <param name="WireName">The name of the JSON property.</param>
/// <param name="Name">The C# name: unique in the class, different from the name of the class and from the members of <c>object</c>.</param>
/// <param name="Type">The type, which is nullable if the description allows JSON null.</param>
/// <param name="IsRequired">Whether the description requires the property.</param>
/// <param name="IsOptionalWrapper">Whether it is an <c>Optional&lt;T&gt;</c>, because an absent value and null differ in a request.</param>
/// <param name="Direction">Whether only requests or only responses carry it.</param>
/// <param name="Default">The default as JSON text, for the documentation; null if there is none, or if it does not fit the type.</param>
/// <param name="Doc">The documentation of the property.</param>
/// <param name="Role">Its role in a class hierarchy.</param>
internal sealed record Property(
    string WireName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    bool IsOptionalWrapper,
    Direction Direction,
    string? Default,
    DocComment Doc,
    PropertyRole Role = PropertyRole.Ordinary)
{
    /// <summary>Gets the value of a required property that allows one value, which is pre-filled; null for other properties.</summary>
    public Constant? Constant { get; init; }

    /// <summary>
    /// Gets whether the type applies under conditions only. A value of another type is preserved as if the description did not declare the property.
    /// </summary>
    public bool IsConditional { get; init; }

    /// <summary>Gets whether null is sent as an empty string, which clears the value.</summary>
    public bool IsClearable { get; init; }

    /// <summary>Gets the constraints on values; null if there are none.</summary>
    public Constraints? Constraints { get; init; }

    /// <summary>Gets whether requests omit it: it is read-only, and its class is both sent and received.</summary>
    public bool IsOmittedFromRequests { get; init; }

    /// <summary>Gets whether its value is hidden in logs: it is <c>writeOnly</c>, a password or a list of passwords.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Gets whether its class is only received, so that a required property always has a value.</summary>
    public bool IsOfReceivedType { get; init; }

    /// <summary>Gets whether its class is sent, but the property is only received, so that a caller has no value for it.</summary>
    public bool IsLeftToResponses => Direction == Direction.Response && !IsOfReceivedType;

    /// <summary>Gets whether a base class has another property of this name.</summary>
    public bool HidesInherited { get; init; }
}

/// <summary>The only value of a property.</summary>
/// <param name="Value">The decoded string, the digits of a number, <c>true</c> or <c>false</c>.</param>
/// <param name="EnumMember">The C# name of the enum member; null if the type is no enum.</param>
internal sealed record Constant(string Value, string? EnumMember = null);

/// <summary>The role of a property in a class hierarchy.</summary>
internal enum PropertyRole
{
    /// <summary>A property without a special role.</summary>
    Ordinary,

    /// <summary>Its value selects the class of an object; each class sets its own.</summary>
    Discriminator,

    /// <summary>It replaces a property of a base class that has another type.</summary>
    Redefinition,
}

/// <summary>The messages that carry a property.</summary>
internal enum Direction
{
    Both,

    /// <summary><c>readOnly</c>: only responses carry it.</summary>
    Response,

    /// <summary><c>writeOnly</c>: only requests carry it.</summary>
    Request,
}
