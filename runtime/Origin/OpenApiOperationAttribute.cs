namespace Truto.Generated;

/// <summary>The operation of the description that a generated method calls.</summary>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="path">The path template of the description.</param>
/// <param name="operationId">The <c>operationId</c> of the description; null, the default, for none.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenApiOperationAttribute(string method, string path, string? operationId = null) : Attribute
{
    /// <summary>Gets the HTTP method in upper case, such as <c>POST</c>.</summary>
    public string Method { get; } = method;

    /// <summary>Gets the path template, such as <c>/pets/{petId}</c>, without the path of the server.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the <c>operationId</c> of the description; null for none.</summary>
    public string? OperationId { get; } = operationId;
}
