namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// A parameter of a method that is sent outside the body. For example, the query parameter <c>display_order</c> becomes
/// <c>int? displayOrder = null</c>.
/// </summary>
/// <param name="WireName">The serialized name, such as <c>truto_exclude_fields[]</c>.</param>
/// <param name="Name">
/// The C# name without <c>@</c>: in camel case and unique among the parameters of the method, or in Pascal case for a property of a
/// <see cref="ParametersType"/>.
/// </param>
/// <param name="Type">The type.</param>
/// <param name="Location">The location in the request.</param>
/// <param name="Style">The serialization of lists and objects.</param>
/// <param name="IsRequired">Whether a call must supply it.</param>
/// <param name="Role">The meaning of the parameter to the client.</param>
/// <param name="Doc">The documentation of the parameter.</param>
/// <param name="Default">The default of the API as JSON text, for the documentation; null if the description declares none.</param>
internal sealed record MethodParameter(
    string WireName,
    string Name,
    TypeRef Type,
    MethodParameterLocation Location,
    ParameterSerialization Style,
    bool IsRequired,
    ParameterRole Role,
    DocComment Doc,
    string? Default = null)
{
    /// <summary>Gets the constraints on values; null if there are none.</summary>
    public Constraints? Constraints { get; init; }

    /// <summary>Gets whether its value is the account of the call, for limits and spans. Such a parameter has the role of a scope.</summary>
    public bool IsAccount { get; init; }
}

/// <summary>A required parameter that allows one value, which every call sends.</summary>
/// <param name="WireName">The serialized name.</param>
/// <param name="Location">The location in the request. Constants of the path are part of its template instead.</param>
/// <param name="Value">The value before encoding.</param>
/// <param name="AllowsReserved">Whether reserved characters are not encoded.</param>
internal sealed record ConstantParameter(string WireName, MethodParameterLocation Location, string Value, bool AllowsReserved);

/// <summary>The location of a parameter in the request.</summary>
internal enum MethodParameterLocation
{
    Path,
    Query,

    /// <summary>The whole query: a text, or a pair for each property of an object.</summary>
    QueryString,
    Header,
    Cookie,
}

/// <summary>The meaning of a parameter to the client.</summary>
internal enum ParameterRole
{
    None,

    /// <summary>A client can be bound to it: <see cref="ClientScope"/>.</summary>
    Scope,

    /// <summary>
    /// The header that makes it safe to repeat a request (<c>x-idempotency-key</c>). It is no parameter of the method:
    /// <c>RequestOptions.IdempotencyKey</c> sets it.
    /// </summary>
    IdempotencyKey,

    /// <summary>It names properties that the response omits, even required ones (<c>x-excludes-response-members</c>).</summary>
    ExcludedMembers,
}
