using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>
/// Header parameters with metadata of the request content (RFC 9110, sections 8 and 14.4), of operations that declare no request body.
/// For example, <c>PUT /files/{id}</c> with only a <c>Content-Encoding</c> parameter accepts a body of bytes.
/// </summary>
internal static class ContentHeaders
{
    private const string Length = "Content-Length";

    // Without Content-Type: OpenAPI ignores a parameter of that name, and many descriptions declare it for operations without content.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Digest", "Content-Disposition", "Content-Encoding", "Content-Language", Length, "Content-Location", "Content-MD5", "Content-Range",
    };

    private static readonly HashSet<string> MethodsWithoutBody = new(StringComparer.Ordinal)
    {
        "GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT",
    };

    /// <summary>Returns whether the operation accepts a body that it does not declare.</summary>
    public static bool ImplyBody(Operation operation) => !HasBody(operation)
        && !MethodsWithoutBody.Contains(operation.Method)
        && operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Header && Names.Contains(parameter.Name));

    /// <summary>Returns whether the parameter is the length of an undeclared body, which <c>HttpClient</c> sends.</summary>
    public static bool IsSentByTransport(Parameter parameter, Operation operation) =>
        !HasBody(operation) && parameter.In == ParameterLocation.Header && parameter.Name.Equals(Length, StringComparison.OrdinalIgnoreCase);

    private static bool HasBody(Operation operation) => operation.RequestBody is { Content.Count: > 0 };
}
