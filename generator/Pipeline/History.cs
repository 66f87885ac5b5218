using System.Runtime.CompilerServices;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// The last results of a step for each file, so that after an edit only its changes are processed. It never changes a result. It keeps no result
/// alive: those that the project still has are in the cache of the pipeline.
/// </summary>
/// <typeparam name="TResult">The type of the results.</typeparam>
/// <typeparam name="TKept">What is kept of each for the next one.</typeparam>
internal sealed class History<TResult, TKept>
    where TResult : class
    where TKept : class
{
    // An editor may run the pipeline for several versions of a project, and drop the results of some.
    private const int Most = 4;

    private readonly Dictionary<string, List<WeakReference<TResult>>> results = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<TResult, TKept> kept = new();

    /// <summary>Returns the last result for a file that still exists, and what is kept of it; null if there is none.</summary>
    public (TResult Result, TKept Kept)? Last(string path)
    {
        lock (results)
        {
            List<WeakReference<TResult>> known = results.TryGetValue(path, out List<WeakReference<TResult>>? found) ? found : [];
            for (int i = known.Count - 1; i >= 0; i--)
            {
                if (known[i].TryGetTarget(out TResult? result) && kept.TryGetValue(result, out TKept? value))
                {
                    return (result, value);
                }
            }

            return null;
        }
    }

    /// <summary>Adds a result. Of equal results, the first is kept.</summary>
    public void Add(string path, TResult result, TKept value)
    {
        lock (results)
        {
            if (!results.TryGetValue(path, out List<WeakReference<TResult>>? known))
            {
                results.Add(path, known = []);
            }

            known.RemoveAll(one => !one.TryGetTarget(out TResult? other) || other == result);
            known.RemoveRange(0, Math.Max(0, known.Count + 1 - Most));
            known.Add(new WeakReference<TResult>(result));
            kept.GetValue(result, _ => value);
        }
    }
}
