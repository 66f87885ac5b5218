using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Surface;

/// <summary>What C# callers see of an API: its types and methods with their names, types and order.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="IsPublic">Whether types are public.</param>
/// <param name="Types">The types, the clients among them.</param>
/// <param name="Methods">The methods of the clients, in document order.</param>
internal sealed record ApiSurface(string Namespace, bool IsPublic, IReadOnlyList<SurfaceType> Types, IReadOnlyList<SurfaceMethod> Methods);

/// <summary>A type.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Kind">What it is, such as <c>class</c> or <c>enum</c>.</param>
/// <param name="Origin">Where the description declares it.</param>
/// <param name="Flow">Whether callers create or read values.</param>
/// <param name="IsDeprecated">Whether it is obsolete.</param>
/// <param name="Members">The members that the description declares.</param>
internal sealed record SurfaceType(
    string Name, string Kind, Origin Origin, Flow Flow, bool IsDeprecated, IReadOnlyList<SurfaceMember> Members)
{
    public const string Client = "client";

    /// <summary>Gets the base class that the description declares; null if there is none.</summary>
    public string? Base { get; init; }
}

/// <summary>A member of a type.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">What the description calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Origin">Where the description declares it.</param>
/// <param name="IsRequired">Whether an object initializer must set it.</param>
/// <param name="IsDeprecated">Whether it is obsolete.</param>
internal sealed record SurfaceMember(
    string Name, string WireName, MemberKind Kind, CSharpType Type, Origin Origin, bool IsRequired, bool IsDeprecated)
{
    /// <summary>Gets the constraints on values; null if there are none.</summary>
    public Constraints? Constraints { get; init; }
}

/// <summary>The kinds of members.</summary>
internal enum MemberKind
{
    Property,

    /// <summary>A known value of an open enum.</summary>
    Value,

    /// <summary>A case of a union, or of a result or event data of several types.</summary>
    Case,
}

/// <summary>A method of a client.</summary>
/// <param name="Client">The class.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Identity">The operation and the media type or query by which methods of one operation differ.</param>
/// <param name="Origin">The operation.</param>
/// <param name="Returns">The return type.</param>
/// <param name="Parameters">The parameters, each optional one separately.</param>
/// <param name="Errors">The types of error bodies by status; 4 is the range 4xx, 0 every other status.</param>
/// <param name="IsDeprecated">Whether it is obsolete.</param>
internal sealed record SurfaceMethod(
    string Client,
    string Name,
    string Identity,
    Origin Origin,
    SurfaceResult Returns,
    IReadOnlyList<SurfaceParameter> Parameters,
    IReadOnlyDictionary<int, string> Errors,
    bool IsDeprecated)
{
    /// <summary>Gets the name with its class.</summary>
    public string FullName => Client + "." + Name;

    /// <summary>Gets whether the optional parameters are properties of a class, beside an extension method that has them all.</summary>
    public bool HasParametersClass { get; init; }
}

/// <summary>What a method returns.</summary>
/// <param name="Text">The return type, such as <c>Task&lt;Pet&gt;</c>.</param>
/// <param name="Value">The type of the value; null for none.</param>
/// <param name="Page">The type of the value that awaiting a paged list returns; null for other methods.</param>
internal sealed record SurfaceResult(string Text, CSharpType? Value, CSharpType? Page);

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">What the description calls it; empty for the body.</param>
/// <param name="Type">The C# type.</param>
/// <param name="IsOptional">Whether it has a default.</param>
/// <param name="IsDeprecated">Whether the description marks it as deprecated.</param>
internal sealed record SurfaceParameter(string Name, string WireName, CSharpType Type, bool IsOptional, bool IsDeprecated)
{
    /// <summary>Gets the constraints on values; null if there are none.</summary>
    public Constraints? Constraints { get; init; }
}
