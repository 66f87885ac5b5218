using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>Parameters that are headers of a body (RFC 9110, 8 and 14.4), of operations whose body is not described.</summary>
internal static class ContentHeaders
{
    private const string Length = "Content-Length";

    // Content-Type is ignored as a parameter (OpenAPI, Parameter Object): many descriptions name it where nothing is sent.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Digest", "Content-Disposition", "Content-Encoding", "Content-Language", Length, "Content-Location", "Content-MD5", "Content-Range",
    };

    private static readonly HashSet<string> MethodsWithoutBody = new(StringComparer.Ordinal)
    {
        "GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT",
    };

    /// <summary>Whether the operation takes a body although none is described: its headers describe one.</summary>
    public static bool ImplyBody(Operation operation) => !HasBody(operation)
        && !MethodsWithoutBody.Contains(operation.Method)
        && operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Header && Names.Contains(parameter.Name));

    /// <summary>Whether only the transport knows the value: the length of a body that is not described.</summary>
    public static bool IsLeftToTransport(Parameter parameter, Operation operation) =>
        !HasBody(operation) && parameter.In == ParameterLocation.Header && parameter.Name.Equals(Length, StringComparison.OrdinalIgnoreCase);

    private static bool HasBody(Operation operation) => operation.RequestBody is { Content.Count: > 0 };
}
