using System.Globalization;
using System.Text.RegularExpressions;
using Truto.Generated.Benchmarks.Measuring;

namespace Truto.Generated.Benchmarks.ColdBuild;

/// <summary>A project whose build is measured.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Folder">The folder of the project.</param>
internal sealed partial record BuiltProject(string Name, string Folder)
{
    // No process survives the build, so that each build starts anew and its whole time is counted.
    private static readonly (string Name, string Value)[] Environment =
        [("UseSharedCompilation", "false"), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
            ("DOTNET_CLI_UI_LANGUAGE", "en")];

    private bool isRestored;

    /// <summary>Builds without earlier outputs, and returns the processor time.</summary>
    /// <param name="options">Further options of the build.</param>
    public TimeSpan Build(string options) => BuildCold(options).ProcessorTime;

    /// <summary>Builds without earlier outputs, and returns the time that our generator takes in the new compiler process, by the clock.</summary>
    public TimeSpan Generate()
    {
        string log = BuildCold("-p:RunAnalyzers=false -p:ReportAnalyzer=true -v:detailed -clp:NoConsoleColor").Output;
        Match time = GeneratorTime().Match(log);
        return time.Success
            ? TimeSpan.FromSeconds(double.Parse(time.Groups["s"].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The compiler reported no time of our generator:\n" + log);
    }

    private ChildProcessResult BuildCold(string options)
    {
        if (!isRestored)
        {
            _ = Run("restore");
            isRestored = true;
        }

        string[] outputs = [Path.Combine(Folder, "bin"), Path.Combine(Folder, "obj", "Debug")];
        foreach (string output in outputs.Where(Directory.Exists))
        {
            Directory.Delete(output, recursive: true);
        }

        return Run("build --no-restore " + options);
    }

    private ChildProcessResult Run(string command) =>
        ChildProcess.Run("dotnet", command.Split(' ', StringSplitOptions.RemoveEmptyEntries), Folder, Environment);

    [GeneratedRegex(@"^\s*(?<s>[\d.]+)\s+<?\d+\s+Truto\.Generated\.SourceGeneration\.OpenApiGenerator", RegexOptions.Multiline)]
    private static partial Regex GeneratorTime();
}
