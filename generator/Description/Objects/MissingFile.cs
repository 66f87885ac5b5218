using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A file that a reference leads to and that is not a description of the project.</summary>
/// <param name="Location">The location of the reference.</param>
/// <param name="Path">The path of the file.</param>
internal readonly record struct MissingFile(SourceLocation Location, string Path);
