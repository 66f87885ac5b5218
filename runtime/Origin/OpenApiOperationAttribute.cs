namespace Truto.Generated;

/// <summary>The operation of the description that a method of a generated client calls.</summary>
/// <param name="method">The HTTP method, in capitals.</param>
/// <param name="path">The path template, as the description has it.</param>
/// <param name="operationId">The description's <c>operationId</c>; null where it has none.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenApiOperationAttribute(string method, string path, string? operationId = null) : Attribute
{
    /// <summary>The HTTP method, in capitals, such as <c>POST</c>.</summary>
    public string Method { get; } = method;

    /// <summary>The path template, such as <c>/pets/{petId}</c>, without the server's own path.</summary>
    public string Path { get; } = path;

    /// <summary>The description's <c>operationId</c>; null where it has none.</summary>
    public string? OperationId { get; } = operationId;
}
