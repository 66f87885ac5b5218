namespace Truto.Generated.SourceGeneration.Model;

/// <summary>Names of members that emitted declarations have by themselves: names from a description must differ from them.</summary>
internal static class ReservedNames
{
    /// <summary>The limits of a root client whose description declares them.</summary>
    public const string RequestLimits = "RequestLimits";

    /// <summary>Members that every class inherits, and which a property would hide.</summary>
    public static readonly string[] OfObjects =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Members of every class of JSON.</summary>
    public static readonly string[] OfClasses = [.. OfObjects, "GetConverter", "JsonConverter", "Validate", "VisitMember"];

    /// <summary>Members of every open enum.</summary>
    public static readonly string[] OfEnums = [.. OfObjects, "IsKnown", "JsonConverter", "Known", "KnownValue", "names", "Value", "value", "value__"];

    /// <summary>Names that no declared type may have: members that types have by themselves cannot be called as the type.</summary>
    public static readonly string[] OfTypes = ["AdditionalProperties", "GetConverter", "IsKnown", "JsonConverter", "Known", "KnownValue", "Match", "Switch", "TryGetJson", "FromJson", "Validate", "Value", "VisitMember", "Which"];

    /// <summary>
    /// The types of the namespace <c>Truto.Generated</c> that have no type parameters. Files that use a client import both namespaces, where types of one name
    /// are ambiguous (CS0104). A test compares the list with the library: a type that is added there renames a type of this name in users' code.
    /// </summary>
    public static readonly string[] OfLibrary =
        ["ApiClient", "ApiClientOptions", "ApiCredential", "ApiException", "ApiModel", "ApiModelExtensions", "ApiObject", "ApiResponse", "ApiResponseFormatException", "ApiResult",
            "ApiTelemetry", "ApiValidationException", "BasicCredential", "BinaryContent", "CaseValue", "Duration", "IApiClient", "IApiError", "MultipartBody",
            "MultipartPart", "OAuthClientAuthentication", "OAuthClientCredentials", "OAuthTokenException", "OpenApiConstraintsAttribute",
            "OpenApiOperationAttribute", "OpenApiParameterAttribute", "OpenApiSchemaAttribute", "RateLimit", "RefusedBy", "RequestContent", "RequestLimits",
            "RequestOptions", "RequestQueueFullException", "RequestRate", "RequestRateLimiter", "ResponseHeaders", "RetryEvent", "RetryOptions", "TypedHeaders",
            "UnionValue", "Violation"];

    /// <summary>Cases that every union has by itself, for JSON that is none of the described ones.</summary>
    public static readonly string[] OfCases = ["Json"];

    /// <summary>Handlers of a union, beside those of its cases.</summary>
    public static readonly string[] OfCaseHandlers = ["unknown"];

    /// <summary>Members of every class that reads headers.</summary>
    public static readonly string[] OfHeaders = [.. OfObjects, "ReadText", "ReadValue", "ReadObject", "ReadList", "ReadJson", "StatusCode"];

    /// <summary>Members of every sub-client.</summary>
    public static readonly string[] OfClients = [.. OfObjects];

    /// <summary>Members of every root client.</summary>
    public static readonly string[] OfRootClients = [.. OfObjects, "ApiTransport", "Dispose", "SendAsync", "SendForStreamAsync"];

    /// <summary>Members of the options of every client.</summary>
    public static readonly string[] OfClientOptions =
        [.. OfObjects, "AllowInsecureConnections", "ApplicationName", "AttemptTimeout", "AutoIdempotencyKeys", "BaseAddress", "CredentialFor", "HttpHandler",
            "IdempotencyHeader", "LoggerFactory", "MaxResponseContentBufferSize", "RateLimiter", "Retry", "TimeProvider", "Timeout", "Token", "TokenProvider",
            "TraceAccount", "UseHandlersForRetries", "ValidateRequests", "ValidateResponses"];

    /// <summary>Parameters of every method.</summary>
    public static readonly string[] OfMethods = ["cancellationToken", "options"];
}
