using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Says why a reference leads nowhere.</summary>
internal static class ReferenceProblems
{
    public static void Report(ReadingContext context, SourceLocation location, string reference, Resolution found, string consequence)
    {
        // One message lists all files that are missing; one that may be misspelt has its own.
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

            // What was not readable has been said where it stands.
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
