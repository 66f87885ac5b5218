namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Determines which emitted types have short names, whatever else their API contains.</summary>
internal static class ShortNames
{
    private const string TypeParameter = "TResult";

    /// <summary>
    /// The members of the library's classes that emitted classes derive from. In expressions they hide a type of the same name. A test compares the
    /// list with the library.
    /// </summary>
    public static readonly HashSet<string> Inherited =
    [
        "AdditionalProperties", "AllowInsecureConnections", "ApiTransport", "ApplicationName", "AttemptTimeout", "AutoIdempotencyKeys",
        "BaseAddress", "CanConvert", "Check", "CheckCase", "CheckCount", "CheckInherited", "CheckMembers", "Copy", "Create", "CredentialFor",
        "DefaultHeaders", "DefaultQuery", "Dispose", "Equals", "Finalize", "From", "Get", "GetConverter", "GetHashCode", "GetType", "HandleNull",
        "HasJsonCase", "Headers", "HttpHandler", "IdempotencyHeader", "Instance", "Json", "LoggerFactory", "MaxResponseContentBufferSize",
        "Members", "MemberwiseClone", "OnMismatch", "OnRequest", "OnResponse", "RateLimiter", "Read", "ReadAsPropertyName", "ReadExtra", "ReadJson",
        "ReadList", "ReadObject", "ReadText", "ReadValue", "Reader", "ReferenceEquals", "Retry", "SendAsync", "SendForStreamAsync", "StatusCode",
        "TimeProvider", "Timeout", "ToString", "Token", "TokenProvider", "TraceAccount", "TryGet", "Type", "UseHandlersForRetries", "Validate",
        "ValidateRequests", "ValidateResponses", "Value", "Values", "VisitMember", "Which", "Write", "WriteAsPropertyName", "WriteExtra",
        "WriteObject", "Writer", "Xml",
    ];

    /// <summary>Whether a type has its short name where only types are allowed. Lower-case names can be keywords of a later C#.</summary>
    public static bool IsType(string name) => char.IsLetter(name[0]) && !char.IsLower(name[0]) && name != TypeParameter;

    /// <summary>Whether a type has its short name in expressions, where parameters can have its name if its script has no upper case.</summary>
    public static bool IsExpression(string name) => char.IsUpper(name[0]) && name != TypeParameter && !Inherited.Contains(name);
}
