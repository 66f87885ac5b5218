namespace Truto.Generated.Tasks.Generation;

/// <summary>What the build passes to the C# compiler, as far as generation depends on it.</summary>
/// <param name="AdditionalFiles">The full paths of the additional files: descriptions, their parts, and others.</param>
/// <param name="ConfigFiles">The paths of .editorconfig files, and of the one that MSBuild writes, which contains the settings of the items.</param>
/// <param name="References">The paths of the referenced assemblies.</param>
/// <param name="Sources">The paths of the C# files.</param>
/// <param name="LanguageVersion">The C# version as MSBuild passes it; empty for the default.</param>
/// <param name="Symbols">The preprocessor symbols.</param>
internal sealed record CompilerInput(
    IReadOnlyList<string> AdditionalFiles,
    IReadOnlyList<string> ConfigFiles,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Sources,
    string LanguageVersion,
    IReadOnlyList<string> Symbols)
{
    /// <summary>Gets the full paths of files that descriptions refer to and that the build does not know yet.</summary>
    public IReadOnlyCollection<string> NewParts { get; init; } = [];
}
