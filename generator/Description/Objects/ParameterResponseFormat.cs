using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>An entry of <c>x-response-formats</c>: what the response contains if the parameter has a certain value.</summary>
internal sealed class ParameterResponseFormat(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the value of the parameter.</summary>
    public required string Value { get; init; }

    /// <summary>Gets the suffix of the method's name; null if absent.</summary>
    public string? Method { get; init; }

    public string? Description { get; init; }

    /// <summary>Gets the schema of the response; null for the schema of the operation's response.</summary>
    public Schema? Schema { get; init; }

    /// <summary>Gets whether the response is passed on as a stream.</summary>
    public bool IsStream { get; init; }
}
