using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class that holds a value of one of several types, or JSON that is none of them.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Cases">At least two, each of another type, in the order in which they are tried.</param>
/// <param name="Selector">How the case of JSON is found.</param>
internal sealed record UnionType(string Name, DocComment Doc, EquatableArray<UnionCase> Cases, Selector Selector) : TypeDeclaration(Name, Doc);

/// <summary>A case of a <see cref="UnionType"/>.</summary>
/// <param name="Name">What members of the case are called after: <c>User</c> of <c>TryGetUser</c>; unique in the union.</param>
/// <param name="ArgumentName">The same in camel case, without <c>@</c>; unique in the union.</param>
/// <param name="Type">Its type; never null and never a union.</param>
/// <param name="Kinds">The kinds of JSON it is.</param>
/// <param name="Doc">The branch's words.</param>
internal sealed record UnionCase(string Name, string ArgumentName, TypeRef Type, JsonKinds Kinds, DocComment Doc)
{
    /// <summary>What is asked of its values; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }

    /// <summary>Values of discriminators that its type has no property for: the union writes them.</summary>
    public EquatableArray<CaseTag> Tags { get; init; } = EquatableArray<CaseTag>.Empty;
}

/// <summary>The value of a discriminator that stands for a case.</summary>
/// <param name="WireName">The discriminator's name.</param>
/// <param name="Value">The value that is written.</param>
internal sealed record CaseTag(string WireName, string Value);

/// <summary>Kinds of JSON values.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,

    /// <summary>A number without a fraction that 64 bits hold.</summary>
    Integer = 2,

    /// <summary>Any other number.</summary>
    Fraction = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
}

/// <summary>How the case of JSON is found. What no case is found for is kept as JSON.</summary>
internal abstract record Selector;

/// <summary>By the value of one member of the object.</summary>
/// <param name="WireName">The member's name.</param>
/// <param name="Values">Which value stands for which case; each value once.</param>
/// <param name="Otherwise">The place of the case for other values and for none; null where those are kept as JSON.</param>
internal sealed record PropertySelector(string WireName, EquatableArray<SelectorValue> Values, int? Otherwise) : Selector;

/// <summary>A value and the place of the case that it stands for.</summary>
internal sealed record SelectorValue(string Value, int Case);

/// <summary>By the kind of the JSON: no two cases have one in common.</summary>
internal sealed record KindSelector : Selector;

/// <summary>
/// By kind, then by values of members that only one case allows, then by required members; by trial among those that are left, the
/// likeliest first.
/// </summary>
/// <param name="Clues">What the JSON tells of each case, in the order of the cases.</param>
internal sealed record ContentSelector(EquatableArray<CaseClues> Clues) : Selector;

/// <summary>What tells a case by its content. Names and required members are those of its type.</summary>
/// <param name="ItemKinds">Of an array: the kinds of its items; none where they do not tell.</param>
/// <param name="Constants">Of an object: members that have one of few values.</param>
internal sealed record CaseClues(JsonKinds ItemKinds, EquatableArray<ConstantProperty> Constants);

/// <summary>A member of an object and all the values that it can have.</summary>
internal sealed record ConstantProperty(string WireName, EquatableArray<string> Values);
