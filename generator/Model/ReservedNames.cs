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
