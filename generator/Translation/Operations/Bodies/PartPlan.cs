using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>How a part of a multipart body is written.</summary>
internal enum PartKind
{
    /// <summary>A primitive value as text, an object or array as JSON.</summary>
    Value,

    /// <summary>As a query parameter, with a <c>style</c>.</summary>
    Styled,

    /// <summary>Bytes that the caller passes.</summary>
    File,

    /// <summary>A multipart body in a part.</summary>
    Nested,
}

/// <summary>A part of a multipart body.</summary>
/// <param name="WireName">Its name; empty if it has none.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="IsRequired">Whether it must be sent.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="ContentTypes">The media types that the description allows; empty for the default.</param>
internal sealed record PartPlan(string WireName, SchemaExpression Schema, bool IsRequired, PartKind Kind, IReadOnlyList<string> ContentTypes)
{
    public PropertyEncoding? Encoding { get; init; }

    /// <summary>Gets the <c>contentEncoding</c> of the value, or of each item of an array.</summary>
    public string? ContentEncoding { get; init; }

    public bool IsList { get; init; }

    /// <summary>Gets a value indicating whether a file part can also be another value.</summary>
    public bool AllowsOtherValues { get; init; }

    /// <summary>Gets the <c>Content-Type</c> to send: the first that is not a range; null for the default.</summary>
    public string? ContentType => ContentTypes.FirstOrDefault(type => type.IndexOf('*') < 0);

    /// <summary>Gets the declared headers except those that are derived from the part.</summary>
    public IEnumerable<Header> Headers => (Encoding?.Headers ?? []).Where(header =>
        !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        && !header.Name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets the declared headers that the caller sets.</summary>
    public IEnumerable<Header> VariableHeaders => Headers.Where(header => FixedValue(header) is null);

    /// <summary>Gets a value indicating whether a property of a JSON class can hold the part.</summary>
    public bool FitsJson => Kind is PartKind.Value or PartKind.Styled && !VariableHeaders.Any();

    /// <summary>Returns the only value that a header can have; null if the caller sets it.</summary>
    public static string? FixedValue(Header header) => header.Schema is { } schema && Constants.Of(schema) is [var only] ? only : null;
}
