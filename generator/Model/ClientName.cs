namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The names of a client class and of the interface that it implements.</summary>
/// <example><c>StagesClient</c> and <c>IStagesClient</c>.</example>
internal sealed record ClientName(string Class, string Interface);
