namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>Schemes that a request must satisfy together; with none, anybody may send it.</summary>
internal sealed class SecurityRequirement(Cursor at) : DescriptionObject(at)
{
    public required IReadOnlyList<RequiredScheme> Schemes { get; init; }
}

/// <summary>A scheme, by name, and the scopes asked for.</summary>
internal sealed record RequiredScheme(string Name, IReadOnlyList<string> Scopes);
