using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// A class that holds a value of one of several types, or unmatched JSON. For example, <c>oneOf</c> of <c>Card</c> and <c>BankAccount</c> has
/// the cases <c>Card</c> and <c>BankAccount</c>.
/// </summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The documentation of the schema.</param>
/// <param name="Cases">At least two cases of different types, in the order in which they are tried.</param>
/// <param name="Selector">How the case of a JSON value is found.</param>
internal sealed record UnionType(string Name, DocComment Doc, EquatableArray<UnionCase> Cases, Selector Selector) : TypeDeclaration(Name, Doc)
{
    /// <summary>Gets whether the names of elements distinguish its cases in XML.</summary>
    public bool IsByElement { get; init; }
}

/// <summary>A case of a <see cref="UnionType"/>.</summary>
/// <param name="Name">The name of the case, such as <c>User</c> in <c>TryGetUser</c>; unique in the union.</param>
/// <param name="ArgumentName">The name in camel case, without <c>@</c>; unique in the union.</param>
/// <param name="Type">The type, which is neither nullable nor a union.</param>
/// <param name="Kinds">The kinds of JSON values of the case.</param>
/// <param name="Doc">The documentation of the branch.</param>
internal sealed record UnionCase(string Name, string ArgumentName, TypeRef Type, JsonKinds Kinds, DocComment Doc)
{
    /// <summary>Gets the constraints on values; null if there are none.</summary>
    public Constraints? Constraints { get; init; }

    /// <summary>Gets the values of discriminators that the type has no property for, which the union writes.</summary>
    public EquatableArray<CaseTag> Tags { get; init; } = EquatableArray<CaseTag>.Empty;
}

/// <summary>The discriminator value of a case.</summary>
/// <param name="WireName">The name of the discriminator.</param>
/// <param name="Value">The value that is written.</param>
internal sealed record CaseTag(string WireName, string Value);

/// <summary>Kinds of JSON values.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,

    /// <summary>A number without a fraction that fits 64 bits.</summary>
    Integer = 2,

    /// <summary>Any other number.</summary>
    Fraction = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
}
