using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// Limits a failure to the description that caused it. The compiler would turn an exception into a warning and drop the code of every
/// description.
/// </summary>
internal static class Guard
{
    /// <summary>Runs work for a description and converts an exception other than a cancellation to a problem.</summary>
    /// <param name="path">The description.</param>
    /// <param name="work">The work.</param>
    /// <param name="failed">Returns the result for a problem.</param>
    public static T Run<T>(string path, Func<T> work, Func<DiagnosticInfo, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return failed(DiagnosticCatalog.GeneratorFailed(path, exception));
        }
    }
}
