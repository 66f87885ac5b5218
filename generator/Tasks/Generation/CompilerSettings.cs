using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Truto.Generated.Tasks.Generation;

/// <summary>The settings of .editorconfig files, read as the compiler reads them.</summary>
internal sealed class CompilerSettings : AnalyzerConfigOptionsProvider
{
    private static readonly Values Part =
        new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.OpenApiRole", "Part"));

    private readonly AnalyzerConfigSet files;
    private readonly IReadOnlyCollection<string> newParts;

    /// <summary>Reads files.</summary>
    /// <param name="paths">The paths of the files.</param>
    /// <param name="newParts">The paths of additional files that the files do not know, and that are parts of descriptions.</param>
    public CompilerSettings(IEnumerable<string> paths, IReadOnlyCollection<string> newParts)
    {
        this.newParts = newParts;
        files = AnalyzerConfigSet.Create(paths.Where(File.Exists)
            .Select(Path.GetFullPath)
            .Distinct()
            .Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path))
            .ToArray());
        GlobalOptions = new Values(files.GlobalConfigOptions.AnalyzerOptions);
    }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OptionsOf(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => newParts.Contains(textFile.Path) ? Part : OptionsOf(textFile.Path);

    private Values OptionsOf(string path) => new(files.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        // The compiler compares keys without case.
        private readonly ImmutableDictionary<string, string> values = values.WithComparers(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
