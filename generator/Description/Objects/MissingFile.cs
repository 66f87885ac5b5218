using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A file that a reference leads to and that the project does not have among its descriptions.</summary>
/// <param name="Location">The reference.</param>
/// <param name="Path">The file.</param>
internal readonly record struct MissingFile(SourceLocation Location, string Path);
