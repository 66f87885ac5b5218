using System.Diagnostics;
using System.Xml.Linq;

namespace Truto.Generated.Release;

/// <summary>The folder of the repository, and commands that run in it.</summary>
internal static class Checkout
{
    /// <summary>Returns the folder that contains the solution.</summary>
    /// <param name="start">A folder in the repository.</param>
    public static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Truto.Generated.sln")))
            {
                return folder.FullName;
            }
        }

        throw new ReleaseException($"'{start}' is not in a clone of the repository.");
    }

    /// <summary>Returns a property of <c>Directory.Build.props</c>.</summary>
    public static string Property(string root, string name) =>
        XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants(name).Single().Value;

    /// <summary>Runs a command and returns its standard output.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Further environment variables.</param>
    /// <exception cref="ReleaseException">The command fails.</exception>
    public static async Task<string> RunAsync(
        string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new ReleaseException(
                $"'{program} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}:\n{output}{await errors}");
    }
}
