namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The schemes that a request must satisfy together; with none, no credentials are required.</summary>
internal sealed class SecurityRequirement(Cursor at) : DescriptionObject(at)
{
    public required IReadOnlyList<RequiredScheme> Schemes { get; init; }
}

/// <summary>The name of a scheme and the required scopes.</summary>
internal sealed record RequiredScheme(string Name, IReadOnlyList<string> Scopes);
