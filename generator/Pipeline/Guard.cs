using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// Keeps a failure to the description it came from. An exception that reached the compiler would be a warning,
/// and take the code of every other description with it.
/// </summary>
internal static class Guard
{
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
