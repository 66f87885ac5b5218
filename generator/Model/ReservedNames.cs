namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The names that emitted and inherited declarations always have. Names from a description must differ from them.</summary>
internal static class ReservedNames
{
    /// <summary>The property for the request limits of a root client.</summary>
    public const string RequestLimits = "RequestLimits";

    /// <summary>The members of <c>object</c>, which a property would hide.</summary>
    public static readonly string[] OfObjects = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The members of every JSON class.</summary>
    public static readonly string[] OfClasses = [.. OfObjects, "GetConverter", "JsonConverter", "Validate", "VisitMember"];

    /// <summary>The members of every open enum.</summary>
    public static readonly string[] OfEnums = [.. OfObjects, "IsKnown", "JsonConverter", "Known", "KnownValue", "names", "Value", "value", "value__"];

    /// <summary>The names that no declared type may have, because a member cannot have the name of its type.</summary>
    public static readonly string[] OfTypes =
        ["AdditionalProperties", "GetConverter", "IsKnown", "JsonConverter", "Known", "KnownValue", "Match", "Switch", "TryGetJson",
            "FromJson", "Validate", "Value", "VisitMember", "Which"];

    /// <summary>
    /// The types of the namespace <c>Truto.Generated</c> without type parameters. Files that use a client import both namespaces, where equal type
    /// names are ambiguous (CS0104). A test compares the list with the library: a type that is added there renames an equal one in users' code.
    /// </summary>
    public static readonly string[] OfLibrary =
        ["ApiClient", "ApiClientOptions", "ApiCredential", "ApiException", "ApiMismatch", "ApiMismatchKind", "ApiModel", "ApiModelExtensions",
            "ApiObject", "ApiRequestEvent", "ApiResponse", "ApiResponseEvent", "ApiResponseFormatException", "ApiResult", "ApiTelemetry",
            "ApiValidationException", "BasicCredential", "BinaryContent", "CaseValue", "Duration", "IApiClient",
            "IApiError", "MultipartBody", "MultipartPart", "OAuthClientAuthentication", "OAuthClientCredentials", "OAuthTokenException",
            "OpenApiConstraintsAttribute", "OpenApiOperationAttribute", "OpenApiParameterAttribute", "OpenApiSchemaAttribute", "RateLimit",
            "RefusedBy", "RequestContent", "RequestLimits", "RequestOptions", "RequestQueueFullException", "RequestRate",
            "RequestRateLimiter", "ResponseHeaders", "RetryEvent", "RetryOptions", "TypedHeaders", "UnionValue", "Violation"];

    /// <summary>The case of every union for unmatched JSON.</summary>
    public static readonly string[] OfCases = ["Json"];

    /// <summary>The parameters of <c>Match</c> and <c>Switch</c> besides those of the cases.</summary>
    public static readonly string[] OfCaseHandlers = ["unknown"];

    /// <summary>The members of every class that reads headers.</summary>
    public static readonly string[] OfHeaders = [.. OfObjects, "ReadText", "ReadValue", "ReadObject", "ReadList", "ReadJson", "StatusCode"];

    /// <summary>The members of every root client.</summary>
    public static readonly string[] OfRootClients = [.. OfObjects, "ApiTransport", "Dispose", "SendAsync", "SendForStreamAsync"];

    /// <summary>The fields of clients that are bound to a scope, besides those of its values.</summary>
    public static readonly string[] OfBoundClients = ["errors", "identity", "isOwner", "transport"];

    /// <summary>The members of the options of every client.</summary>
    public static readonly string[] OfClientOptions =
        [.. OfObjects, "AllowInsecureConnections", "ApplicationName", "AttemptTimeout", "AutoIdempotencyKeys", "BaseAddress",
            "CredentialFor", "DefaultHeaders", "DefaultQuery", "HttpHandler", "IdempotencyHeader", "LoggerFactory",
            "MaxResponseContentBufferSize", "OnMismatch", "OnRequest", "OnResponse", "RateLimiter", "Retry", "TimeProvider", "Timeout", "Token",
            "TokenProvider", "TraceAccount", "UseHandlersForRetries", "ValidateRequests", "ValidateResponses"];

    /// <summary>The parameters of every method.</summary>
    public static readonly string[] OfMethods = ["cancellationToken", "options"];
}
