using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// The last readings of each file, so that after an edit only its changes are read. It never changes a result. It keeps no file alive: those that
/// the project still has are in the cache of the pipeline.
/// </summary>
internal sealed class FileHistory
{
    // An editor may run the pipeline for several versions of a project, and drop the results of some.
    private const int Most = 4;

    private readonly Dictionary<string, List<WeakReference<ReadFile>>> readings = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<ReadFile, SourceText> texts = new();

    /// <summary>Returns the last reading of a file that still exists, with its text; null if there is none.</summary>
    public (ReadFile File, SourceText Text)? Last(string path)
    {
        lock (readings)
        {
            List<WeakReference<ReadFile>> known = readings.TryGetValue(path, out List<WeakReference<ReadFile>>? found) ? found : [];
            for (int i = known.Count - 1; i >= 0; i--)
            {
                if (known[i].TryGetTarget(out ReadFile? file) && texts.TryGetValue(file, out SourceText? text))
                {
                    return (file, text);
                }
            }

            return null;
        }
    }

    /// <summary>Adds the reading of a text. Of equal readings, the first is kept.</summary>
    public void Add(ReadFile file, SourceText text)
    {
        lock (readings)
        {
            if (!readings.TryGetValue(file.Source.Path, out List<WeakReference<ReadFile>>? known))
            {
                readings.Add(file.Source.Path, known = []);
            }

            known.RemoveAll(one => !one.TryGetTarget(out ReadFile? kept) || kept == file);
            known.RemoveRange(0, Math.Max(0, known.Count + 1 - Most));
            known.Add(new WeakReference<ReadFile>(file));
            texts.GetValue(file, _ => text);
        }
    }
}
