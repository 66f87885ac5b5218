using Microsoft.Build.Framework;
using Truto.Generated.Tasks.Generation;

namespace Truto.Generated.Tasks;

/// <summary>The base of the tasks that run the generator over the files of the project.</summary>
public abstract class CompilerTask : DescriptionTask
{
    /// <summary>Gets or sets the descriptions of the project.</summary>
    [Required]
    public ITaskItem[] Descriptions { get; set; } = [];

    /// <summary>Gets or sets the additional files that the compiler receives.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>Gets or sets the .editorconfig files that the compiler receives.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>Gets or sets the references that the compiler receives.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Gets or sets the C# files.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Gets or sets the C# version.</summary>
    public string LangVersion { get; set; } = "";

    /// <summary>Gets or sets the preprocessor symbols, separated by semicolons.</summary>
    public string DefineConstants { get; set; } = "";

    /// <summary>Gets or sets the folder for reports.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    private protected CompilerInput Input => new(
        FullPaths(AdditionalFiles),
        FullPaths(ConfigFiles),
        FullPaths(References),
        FullPaths(Sources),
        LangVersion,
        DefineConstants.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Gets the full paths of the descriptions for which code is generated.</summary>
    private protected IReadOnlyList<string> DescriptionPaths =>
        FullPaths(Descriptions.Where(item => !string.Equals(item.GetMetadata("Role"), "Part", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Writes a report about a description and prints its path.</summary>
    private protected void Write(string description, string suffix, ReadOnlySpan<byte> content)
    {
        string name = Path.ChangeExtension(Relative(description), null).Replace("../", "", StringComparison.Ordinal).Replace('/', '-');
        string path = Path.GetFullPath(Path.Combine(ProjectFolder, OutputFolder, name + suffix));
        AtomicFile.Write(path, content);
        Print("  " + path);
    }

    private protected static string[] FullPaths(IEnumerable<ITaskItem> items) =>
        [.. items.Select(item => item.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal)];
}
