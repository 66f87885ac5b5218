using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class with a property for each optional parameter of an operation.</summary>
/// <param name="Name">The name of the class, such as <c>ListIssuesParameters</c>.</param>
/// <param name="ArgumentName">The C# name of the method parameter that takes it, without <c>@</c>.</param>
/// <param name="Arguments">The properties in document order, named in Pascal case.</param>
internal sealed record ParametersType(string Name, string ArgumentName, EquatableArray<MethodParameter> Arguments)
{
    /// <summary>Gets the C# name of the client parameter of extension methods; unique among the parameters of the operation.</summary>
    public string ReceiverName { get; init; } = "client";

    /// <summary>Gets the parameter names for <see cref="Arguments"/>, in the same order.</summary>
    public EquatableArray<string> ParameterNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>
    /// Gets all optional parameters of the operation in document order, named in camel case, including those that the class does not take.
    /// </summary>
    public EquatableArray<MethodParameter> Optional { get; init; } = EquatableArray<MethodParameter>.Empty;
}
