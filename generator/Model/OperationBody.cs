namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A request body.</summary>
/// <param name="Name">The C# name of the parameter.</param>
/// <param name="Type">The type of the parameter.</param>
/// <param name="MediaType">
/// The <c>Content-Type</c> that is sent. For a multipart body it lacks the boundary; binary content may override it.
/// </param>
/// <param name="IsRequired">Whether a call must supply it.</param>
/// <param name="Doc">The documentation of the body.</param>
/// <param name="Format">How the body is written.</param>
internal sealed record OperationBody(string Name, TypeRef Type, string MediaType, bool IsRequired, DocComment Doc, BodyFormat Format)
{
    /// <summary>Gets the constraints on the body; null if there are none.</summary>
    public Constraints? Constraints { get; init; }
}
