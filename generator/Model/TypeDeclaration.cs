using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A type that is emitted. Names are final: unique in the namespace, ignoring case.</summary>
internal abstract record TypeDeclaration(string Name, DocComment Doc)
{
    /// <summary>Whether it is read from JSON and written to it.</summary>
    public bool IsJson => this is not MultipartType;

    /// <summary>Whether values can violate the description: it, or what it holds, has something to check.</summary>
    public bool HasChecks { get; init; }
}

/// <summary>A class with a property for each member of a JSON object.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Properties">In document order.</param>
/// <param name="Extra">What becomes of members the description does not name.</param>
/// <param name="Error">The parts an error body plays, when some operation answers failures with this type; otherwise null.</param>
/// <param name="Hierarchy">Its place among classes that extend each other; null of a class that stands alone.</param>
internal sealed record ObjectType(
    string Name,
    DocComment Doc,
    EquatableArray<Property> Properties,
    ExtraProperties Extra,
    ErrorRoles? Error,
    ClassHierarchy? Hierarchy = null) : TypeDeclaration(Name, Doc)
{
    /// <summary>Members whose names are of patterns; of a name that is of several, the first counts.</summary>
    public EquatableArray<PatternProperty> Patterns { get; init; } = EquatableArray<PatternProperty>.Empty;

    /// <summary>How many members an object has.</summary>
    public Count Members { get; init; } = Count.Any;
}

/// <summary>A property of an <see cref="ObjectType"/>.</summary>
/// <param name="WireName">The JSON member's name.</param>
/// <param name="Name">The C# name: unique in the type, different from the type's name and from members of <c>object</c>.</param>
/// <param name="Type">Its type; nullable means that JSON null is a value the description allows.</param>
/// <param name="IsRequired">Whether the description says the member is always there.</param>
/// <param name="IsOptionalWrapper">Whether it is an <c>Optional&lt;T&gt;</c>: absent and null are different values of a request.</param>
/// <param name="Direction">Whether only requests or only responses carry it.</param>
/// <param name="Default">The default of the description where it fits the type, as JSON text; for the docs. Null when there is none.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Role">Its part in a hierarchy of classes.</param>
internal sealed record Property(
    string WireName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    bool IsOptionalWrapper,
    Direction Direction,
    string? Default,
    DocComment Doc,
    PropertyRole Role = PropertyRole.Member)
{
    /// <summary>The one value that a required member has: it is there from the start. Null where there are several.</summary>
    public Constant? Constant { get; init; }

    /// <summary>Whether its type holds under conditions only. A value of another type is kept as if the description did not name the member.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether null stands for an empty string, which clears the value.</summary>
    public bool IsClearable { get; init; }

    /// <summary>What is asked of its values; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }

    /// <summary>Whether requests are written without it: only responses carry it, and its type is used in both.</summary>
    public bool IsOmittedFromRequests { get; init; }

    /// <summary>Whether its value is not shown in logs: it is <c>writeOnly</c>, or a password or several.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether only responses carry its class, so that a required property always has a value.</summary>
    public bool IsOfReceivedType { get; init; }

    /// <summary>Whether requests carry its class, but only responses carry the property: who makes a request has no value for it.</summary>
    public bool IsLeftToResponses => Direction == Direction.Response && !IsOfReceivedType;

    /// <summary>Whether the class extends one that has another property of this name.</summary>
    public bool HidesInherited { get; init; }
}

/// <summary>The one value that something has.</summary>
/// <param name="Value">The decoded string, the digits of a number, <c>true</c> or <c>false</c>.</param>
/// <param name="EnumMember">The C# name of the member of the enum that it is of; null where it is of no enum.</param>
internal sealed record Constant(string Value, string? EnumMember = null);

/// <summary>What a property is to a hierarchy of classes.</summary>
internal enum PropertyRole
{
    /// <summary>A member like others.</summary>
    Member,

    /// <summary>Tells which class an object is of; each class sets its own.</summary>
    Discriminator,

    /// <summary>Stands for a member of a base class that is of another type there.</summary>
    Redefinition,
}

/// <summary>Who sends a property.</summary>
internal enum Direction
{
    Both,

    /// <summary><c>readOnly</c>: only responses carry it.</summary>
    Response,

    /// <summary><c>writeOnly</c>: only requests carry it.</summary>
    Request,
}

/// <summary>A class with a property for each part of a multipart body, where that is more than JSON: it has files or headers.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Properties">In the order in which parts are sent; of parts and of their headers.</param>
/// <param name="ExtraName">The C# name of the property for parts that the description does not name.</param>
internal sealed record MultipartType(string Name, DocComment Doc, EquatableArray<Property> Properties, string ExtraName) : TypeDeclaration(Name, Doc);

/// <summary>Members that the description does not name.</summary>
internal abstract record ExtraProperties;

/// <summary>Kept as JSON in a property, so that a round trip loses nothing. The usual case.</summary>
/// <param name="PropertyName">The C# name of the property that holds them, usually <c>AdditionalProperties</c>.</param>
internal sealed record CapturedExtra(string PropertyName) : ExtraProperties;

/// <summary>Kept in a property as values of the type that <c>additionalProperties</c> gives.</summary>
internal sealed record TypedExtra(string PropertyName, TypeRef Value) : ExtraProperties
{
    /// <summary>What is asked of each value; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }
}

/// <summary>
/// Which properties of an error body say what: their C# names. From the <c>x-error</c> extension of the properties.
/// </summary>
/// <param name="Message">A string property with a message for people.</param>
/// <param name="Upstream">A boolean property that is true when not the API but the system behind it refused.</param>
internal sealed record ErrorRoles(string? Message, string? Upstream);

/// <summary>A class with a property for each place of a JSON array.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Items">By place: the wire name is the place, counted from 0. Those that may be missing come after those that must be there.</param>
/// <param name="RestName">The C# name of the property for items after these.</param>
/// <param name="Rest">The type of those.</param>
internal sealed record TupleType(string Name, DocComment Doc, EquatableArray<Property> Items, string RestName, TypeRef Rest) : TypeDeclaration(Name, Doc)
{
    /// <summary>How many items there are, those of <see cref="Rest"/> too.</summary>
    public Count Count { get; init; } = Count.Any;

    /// <summary>Whether the number of items says something that the type does not. Of places that may be empty it is not known how many the array has.</summary>
    public bool HasCount => Count != Count.Any && Items.All(item => item.IsRequired);

    /// <summary>Whether no two items are equal as JSON.</summary>
    public bool AreItemsUnique { get; init; }

    /// <summary>Whether the description allows no items of <see cref="Rest"/>. They are kept all the same.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>An open enum: a value type over the wire value, with a static member for each known value.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="Underlying">The JSON kind of its values.</param>
/// <param name="Values">The known values in document order, each once.</param>
internal sealed record EnumType(string Name, DocComment Doc, EnumUnderlying Underlying, EquatableArray<EnumValue> Values)
    : TypeDeclaration(Name, Doc);

/// <summary>The JSON kinds an enum can have.</summary>
internal enum EnumUnderlying
{
    String,
    Int64,

    /// <summary>Numbers with fractions, or beyond 64 bits. Every digit counts.</summary>
    Decimal,
}

/// <summary>A known value of an enum.</summary>
/// <param name="Name">The C# name: unique in the enum, different from the members every enum has.</param>
/// <param name="WireValue">The decoded string, or the digits of a number, in the one spelling that each number has.</param>
/// <param name="Doc">The value's words.</param>
internal sealed record EnumValue(string Name, string WireValue, DocComment Doc);
