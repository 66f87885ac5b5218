using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// An operation of a client: one or more methods that send the same request. For example, <c>GET /unified/crm/stages/{id}</c> has the methods
/// <c>GetAsync</c> and <c>GetRawAsync</c>, which differ in the format of the response.
/// </summary>
/// <param name="HttpMethod">The HTTP method in capitals.</param>
/// <param name="Path">The path template as written in the description; messages name the operation by method and path.</param>
/// <param name="OperationId">The <c>operationId</c>, or null.</param>
/// <param name="Route">The parts of the path.</param>
/// <param name="Arguments">
/// The parameters except the body: required ones first (path parameters, then others), then optional ones, each group in document order.
/// </param>
/// <param name="Body">The request body, or null.</param>
/// <param name="Methods">At least one method.</param>
/// <param name="Errors">The bodies of error responses, the most specific status first.</param>
/// <param name="Security">The credential sets that the operation accepts; null for those of the client, empty if it needs none.</param>
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
    /// <summary>Gets the path template as it is sent, if it differs from <see cref="Path"/>.</summary>
    public string? Template { get; init; }

    /// <summary>Gets the parameters that every call sends with the same value, outside the path and the body.</summary>
    public EquatableArray<ConstantParameter> Constants { get; init; } = EquatableArray<ConstantParameter>.Empty;

    /// <summary>Gets the query pairs that a call sends if it has no argument for them.</summary>
    public EquatableArray<FixedQuery> QueryDefaults { get; init; } = EquatableArray<FixedQuery>.Empty;

    /// <summary>Gets the statuses outside 2xx that count as success: 3xx and, for HEAD, 4xx; 3 is the range 3xx.</summary>
    public EquatableArray<int> Successes { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Gets the responses that are not retried, in addition to those of the client.</summary>
    public EquatableArray<FinalResponse> FinalResponses { get; init; } = EquatableArray<FinalResponse>.Empty;

    /// <summary>Gets the class that reads the response headers; null if the description declares none.</summary>
    public HeadersType? Headers { get; init; }

    /// <summary>
    /// Gets the class of the optional parameters if there are many; null otherwise. Its parameters are not among <see cref="Arguments"/>.
    /// Extension methods take them one by one.
    /// </summary>
    public ParametersType? Parameters { get; init; }

    /// <summary>Gets the URL of the operation's own server, which may be relative to that of the client; null for the client's server.</summary>
    public string? Server { get; init; }

    /// <summary>Gets the OAuth scopes that the operation needs, for the documentation.</summary>
    public EquatableArray<string> Scopes { get; init; } = EquatableArray<string>.Empty;
}
