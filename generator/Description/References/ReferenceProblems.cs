using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Reports references without a target.</summary>
internal static class ReferenceProblems
{
    /// <summary>Reports why a reference has no target.</summary>
    /// <param name="context">Receives the problem.</param>
    /// <param name="location">The location of the reference.</param>
    /// <param name="reference">The reference as written.</param>
    /// <param name="found">The result of resolving it.</param>
    /// <param name="consequence">A sentence that says what happens without the target.</param>
    public static void Report(ReadingContext context, SourceLocation location, string reference, Resolution found, string consequence)
    {
        // All missing files are reported in one message, except for a name that may be misspelt.
        if (found is { Fault: ReferenceFault.NoSuchFile, Suggestion: null, MissingPath: { } path })
        {
            context.Report(new MissingFile(location, path));
            return;
        }

        DiagnosticInfo? problem = found.Fault switch
        {
            ReferenceFault.NoSuchNode => DiagnosticCatalog.DanglingReference(location, reference, found.Suggestion, consequence),
            ReferenceFault.NoSuchFile => DiagnosticCatalog.MisspeltFile(location, DocumentOf(reference), found.Suggestion!, consequence),
            ReferenceFault.Remote => DiagnosticCatalog.RemoteReference(location, DocumentOf(reference), FileNameOf(reference), consequence),
            ReferenceFault.Dynamic => DiagnosticCatalog.DynamicReference(location, reference, consequence),

            // The problems of an unreadable file are reported there.
            _ => null,
        };
        if (problem is not null)
        {
            context.Report(problem);
        }
    }

    private static string DocumentOf(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? reference : reference.Substring(0, hash);
    }

    private static string FileNameOf(string url)
    {
        string document = DocumentOf(url).TrimEnd('/');
        int query = document.IndexOf('?');
        document = query < 0 ? document : document.Substring(0, query);
        return document.Substring(document.LastIndexOfAny(['/', ':']) + 1);
    }
}
