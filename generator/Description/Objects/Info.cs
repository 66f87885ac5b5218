namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>What the description says of itself. Fields that are missing are empty.</summary>
internal sealed record Info(string Title, string Version, string? Description);
