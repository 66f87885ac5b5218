using SharpFuzz;

namespace Truto.Generated.Fuzz;

/// <summary>A copy of this program whose code under test counts its branches.</summary>
internal static class Instrumented
{
    private const string Mark = "instrumented";
    private static readonly string[] Tested = ["Truto.Generated.SourceGeneration.dll", "Truto.Generated.dll"];

    /// <summary>Creates the copy.</summary>
    /// <returns>The program of the copy.</returns>
    public static string Copy(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (string library in Tested)
        {
            Instrument(Path.Combine(folder, library));
        }

        File.WriteAllText(Path.Combine(folder, Mark), "");
        return Path.Combine(folder, Path.GetFileName(typeof(Instrumented).Assembly.Location));
    }

    /// <summary>Instruments a library that the copy generated.</summary>
    public static void IfActive(string path)
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, Mark)))
        {
            Instrument(path);
        }
    }

    private static void Instrument(string path) => _ = Fuzzer.Instrument(path, static _ => true, Options.Value).Count();
}
