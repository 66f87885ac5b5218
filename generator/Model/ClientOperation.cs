using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>An operation: one or more methods (one for each response variant) that send the same request.</summary>
/// <param name="HttpMethod">In capitals.</param>
/// <param name="Path">The path template as the description has it; the operation's name in messages is <c>METHOD path</c>.</param>
/// <param name="OperationId">What the description calls it, or null.</param>
/// <param name="Route">The path in pieces.</param>
/// <param name="Arguments">Required ones first (path, then others), then optional ones; each group in document order. The body is not among them.</param>
/// <param name="Body">The request body, or null.</param>
/// <param name="Methods">At least one.</param>
/// <param name="Errors">The error bodies, the most specific status first.</param>
/// <param name="Security">The ways in which it lets a request in: null where the client's usual ones hold, none where it asks for nothing.</param>
internal sealed record ClientOperation(
    string HttpMethod,
    string Path,
    string? OperationId,
    EquatableArray<RoutePart> Route,
    EquatableArray<MethodParameter> Arguments,
    OperationBody? Body,
    EquatableArray<Method> Methods,
    EquatableArray<ErrorBody> Errors,
    EquatableArray<CredentialSet>? Security)
{
    /// <summary>The path template as it is sent, where that differs from <see cref="Path"/>.</summary>
    public string? Template { get; init; }

    /// <summary>What every call sends outside the path and the body, whatever its arguments.</summary>
    public EquatableArray<ConstantParameter> Constants { get; init; } = EquatableArray<ConstantParameter>.Empty;

    /// <summary>Query pairs that a call sends unless an argument gives them another value.</summary>
    public EquatableArray<FixedQuery> QueryDefaults { get; init; } = EquatableArray<FixedQuery>.Empty;

    /// <summary>Statuses outside 2xx that are success: 3xx, of HEAD 4xx too; 3 stands for all of 3xx.</summary>
    public EquatableArray<int> Successes { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Responses that are not retried, beside the client's.</summary>
    public EquatableArray<FinalResponse> FinalResponses { get; init; } = EquatableArray<FinalResponse>.Empty;

    /// <summary>What reads the headers of its responses; null where the description has none.</summary>
    public HeadersType? Headers { get; init; }

    /// <summary>
    /// The class that takes the optional arguments where these are many; they are not among <see cref="Arguments"/>. Extension methods take them
    /// one by one, as a method does that has few.
    /// </summary>
    public ParametersType? Parameters { get; init; }

    /// <summary>The address of its own server, maybe relative to the client's; null where it is served at the client's.</summary>
    public string? Server { get; init; }

    /// <summary>The scopes that it needs; for the docs.</summary>
    public EquatableArray<string> Scopes { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A piece of a route.</summary>
internal abstract record RoutePart;

/// <summary>Text that is sent as it stands (already percent-encoded where needed).</summary>
internal sealed record LiteralPart(string Text) : RoutePart;

/// <summary>The value of a path argument.</summary>
/// <param name="ArgumentName">The C# name of an argument whose place is the path.</param>
internal sealed record ArgumentPart(string ArgumentName) : RoutePart;

/// <summary>The value of an optional path argument, with a slash before it; nothing where it is left out.</summary>
/// <param name="ArgumentName">The C# name of the argument.</param>
internal sealed record OptionalSegmentPart(string ArgumentName) : RoutePart;

/// <summary>A class with a property for each optional argument of an operation.</summary>
/// <param name="Name">Its name, such as <c>ListIssuesParameters</c>.</param>
/// <param name="ArgumentName">The C# name of the argument that takes it, without <c>@</c>.</param>
/// <param name="Arguments">In document order, with names in Pascal case.</param>
internal sealed record ParametersType(string Name, string ArgumentName, EquatableArray<MethodParameter> Arguments)
{
    /// <summary>The C# name that the client has in extension methods; unique among the operation's arguments.</summary>
    public string ReceiverName { get; init; } = "client";

    /// <summary>The C# names of <see cref="Arguments"/> as parameters, in the same order.</summary>
    public EquatableArray<string> ParameterNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>All optional arguments of the operation in document order, those that the class does not take included; with names in camel case.</summary>
    public EquatableArray<MethodParameter> Optional { get; init; } = EquatableArray<MethodParameter>.Empty;
}

/// <summary>An argument of a method, sent outside the body.</summary>
/// <param name="WireName">The name on the wire, such as <c>truto_exclude_fields[]</c>.</param>
/// <param name="Name">The C# name in camel case, without <c>@</c>: unique among the method's arguments. Of a property of an options class, in Pascal case.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Style">How a list or object is written.</param>
/// <param name="IsRequired">Whether a call must give it.</param>
/// <param name="Role">What it means beyond being sent.</param>
/// <param name="Doc">The parameter's words.</param>
/// <param name="Default">What the API takes where it is left out, as JSON text; for the docs. Null when nothing is said.</param>
internal sealed record MethodParameter(
    string WireName,
    string Name,
    TypeRef Type,
    MethodParameterLocation Place,
    ParameterSerialization Style,
    bool IsRequired,
    ParameterRole Role,
    DocComment Doc,
    string? Default = null)
{
    /// <summary>What is asked of its values; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }
}

/// <summary>What a call always sends: a required parameter that has one value only.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Place">Where it is sent; not in the path, whose template has it.</param>
/// <param name="Value">The value, not encoded.</param>
/// <param name="AllowsReserved">Whether reserved characters are not encoded.</param>
internal sealed record ConstantParameter(string WireName, MethodParameterLocation Place, string Value, bool AllowsReserved);

/// <summary>Where an argument is sent.</summary>
internal enum MethodParameterLocation
{
    Path,
    Query,

    /// <summary>The query as a whole: text, or of an object a pair for each member.</summary>
    QueryString,
    Header,
    Cookie,
}

/// <summary>How an argument is written.</summary>
/// <param name="Word">How the items of a list or the members of an object stand together.</param>
/// <param name="IsExploded">Whether each item or member stands alone.</param>
/// <param name="AllowsReserved">Whether reserved characters are not encoded.</param>
/// <param name="IsJson">Whether the value is sent as JSON text, a string in quotes.</param>
internal sealed record ParameterSerialization(SerializationStyle Word, bool IsExploded, bool AllowsReserved = false, bool IsJson = false)
{
    /// <summary>Path and header; items joined by commas.</summary>
    public static readonly ParameterSerialization Simple = new(SerializationStyle.Simple, IsExploded: false);

    /// <summary>Query: one pair, items joined by commas.</summary>
    public static readonly ParameterSerialization Form = new(SerializationStyle.Form, IsExploded: false);

    /// <summary>Query: the name once for each item, of an object a pair for each member.</summary>
    public static readonly ParameterSerialization FormExploded = new(SerializationStyle.Form, IsExploded: true);

    /// <summary>Query: nested to any depth by brackets, <c>q[a][b]=1&amp;q[c][]=2</c>.</summary>
    public static readonly ParameterSerialization DeepObject = new(SerializationStyle.DeepObject, IsExploded: true);
}

/// <summary>The names are those of the runtime library's <c>ArgumentStyle</c>.</summary>
internal enum SerializationStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    Cookie,
}

/// <summary>What an argument means to the client beyond being sent.</summary>
internal enum ParameterRole
{
    None,

    /// <summary>A client can be bound to it: <see cref="ClientScope"/>.</summary>
    Scope,

    /// <summary>
    /// The header that makes a repeated request harmless (<c>x-idempotency-key</c>). It is no parameter of the method:
    /// <c>RequestOptions.IdempotencyKey</c> sets it.
    /// </summary>
    IdempotencyKey,

    /// <summary>Names members that the response then lacks, required ones too (<c>x-excludes-response-members</c>).</summary>
    ExcludedMembers,
}

/// <summary>A C# method: one way to call an operation.</summary>
/// <param name="Name">Ends in <c>Async</c>; unique in its client.</param>
/// <param name="Fixed">What this method always sends, such as <c>truto_response_format=raw</c>.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Paging">How it goes through pages; null for a single call.</param>
/// <param name="Doc">The method's words.</param>
internal sealed record Method(string Name, EquatableArray<FixedQuery> Fixed, Result Result, MethodPaging? Paging, DocComment Doc);

/// <summary>A query pair that a method always sends.</summary>
internal sealed record FixedQuery(string WireName, string Value);

/// <summary>The JSON body of a failure.</summary>
/// <param name="Status">The status, or 0 for every status not named (<c>default</c>), or 3, 4 or 5 for a range.</param>
/// <param name="Type">Its type.</param>
internal sealed record ErrorBody(int Status, TypeRef Type);
