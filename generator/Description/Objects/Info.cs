namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The metadata of a description. Missing required fields are empty.</summary>
internal sealed record Info(string Title, string Version, string? Description);
