using Truto.Generated.Benchmarks.Measuring;

namespace Truto.Generated.Benchmarks.ColdBuild;

/// <summary>A project whose build is measured.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Folder">The folder of the project.</param>
internal sealed record BuiltProject(string Name, string Folder)
{
    // No process survives the build, so that each build starts anew and its whole time is counted.
    private static readonly (string Name, string Value)[] Environment =
        [("UseSharedCompilation", "false"), ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0")];

    private bool isRestored;

    /// <summary>Builds without earlier outputs, and returns the processor time.</summary>
    /// <param name="options">Further options of the build.</param>
    public TimeSpan Build(string options)
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

    private TimeSpan Run(string command) =>
        ChildProcess.Run("dotnet", command.Split(' ', StringSplitOptions.RemoveEmptyEntries), Folder, Environment).ProcessorTime;
}
