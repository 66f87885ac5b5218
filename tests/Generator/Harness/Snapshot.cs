using System.Runtime.CompilerServices;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>
/// Compares generated files with accepted ones, in the layout of Verify.SourceGenerators: <c>Class.Method#hint.verified.cs</c> for a file,
/// <c>Class.Method.verified.txt</c> for the diagnostics, and <c>.received</c> files on a mismatch. <c>UPDATE_SNAPSHOTS=1</c> accepts them.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Verify(GeneratedProject generated, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        // In a deterministic build, only the name of the caller's path is real.
        string prefix = Path.GetFileNameWithoutExtension(file) + "." + method;
        Verify(Repository.PathOf("tests", "Generator", "Snapshots"), prefix, Texts(generated, prefix));
    }

    /// <summary>Compares texts with the accepted files of one test.</summary>
    public static void Verify(string folder, string prefix, IReadOnlyDictionary<string, string> texts)
    {
        var wrong = new List<string>();
        foreach ((string name, string text) in texts)
        {
            (string stem, string extension) = (Path.ChangeExtension(name, null), Path.GetExtension(name));
            string verified = Path.Combine(folder, stem + ".verified" + extension);
            string received = Path.Combine(folder, stem + ".received" + extension);
            File.Delete(received);
            if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
            {
                continue;
            }

            File.WriteAllText(Accepts ? verified : received, text);
            wrong.Add(Path.GetFileName(received));
        }

        string[] known = [.. texts.Keys.Select(name => Path.ChangeExtension(name, null) + ".verified" + Path.GetExtension(name))];
        foreach (string stale in Directory.GetFiles(folder, prefix + "*.verified.*")
            .Where(path => IsOf(prefix, path) && !known.Contains(Path.GetFileName(path))))
        {
            wrong.Add(Path.GetFileName(stale) + " (no longer generated)");
            if (Accepts)
            {
                File.Delete(stale);
            }
        }

        Assert.True(
            Accepts || wrong.Count == 0, "Not as accepted; see these files, and accept with UPDATE_SNAPSHOTS=1:\n" + string.Join("\n", wrong));
    }

    private static Dictionary<string, string> Texts(GeneratedProject generated, string prefix)
    {
        var texts = generated.Files.ToDictionary(
            file => $"{prefix}#{file.Key.Replace('/', '.')}",
            file => $"//HintName: {file.Key}\n{file.Value}");
        if (generated.Problems.Count > 0)
        {
            texts[prefix + ".txt"] = string.Join("\n", generated.Problems) + "\n";
        }

        return texts;
    }

    // The name of one test may be the prefix of another's.
    private static bool IsOf(string prefix, string path) =>
        Path.GetFileName(path)[prefix.Length..] is ['#' or '.', ..];
}
