using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>Runs the SDK's compiler in a new process, as in the first build on a machine.</summary>
internal static class ColdCompiler
{
    /// <summary>
    /// Measures a compilation of generated files in wall-clock time, because the processor time of an ended process is not available.
    /// </summary>
    public static TimeSpan Measure(IEnumerable<SyntaxTree> sources)
    {
        string folder = Directory.CreateTempSubdirectory("truto-cold-compiler-").FullName;
        try
        {
            int files = 0;
            foreach (SyntaxTree source in sources)
            {
                File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{files++}.cs")), source.ToString());
            }

            string answers = Path.Combine(folder, "csc.rsp");
            File.WriteAllLines(
                answers,
                ConsumerProject.ReferencePaths.Select(path => $"/reference:\"{path}\"").Append($"/out:\"{Path.Combine(folder, "out.dll")}\""));
            var start = new ProcessStartInfo("dotnet", [
                "exec", ConsumerProject.Metadata("Compiler"), "/noconfig", "/nostdlib", "/target:library", "/optimize", "/nullable",
                "/langversion:latest", "/debug:portable", "/nologo", "/nowarn:1591",
                "@" + answers, Path.Combine(folder, "*.cs")])
            {
                RedirectStandardOutput = true,
            };
            var time = Stopwatch.StartNew();
            using Process compiler = Process.Start(start)!;
            string said = compiler.StandardOutput.ReadToEnd();
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? time.Elapsed : throw new InvalidOperationException(said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
