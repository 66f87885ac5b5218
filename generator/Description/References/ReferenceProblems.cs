using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Says why a reference leads nowhere.</summary>
internal static class ReferenceProblems
{
    public static void Report(ReadingContext context, Cursor place, string reference, Resolution found, string consequence)
    {
        // One message lists all files that are missing; one that may be misspelt has its own.
        if (found is { Fault: ReferenceFault.NoSuchFile, Suggestion: null, MissingPath: { } path })
        {
            context.Report(new MissingFile(place.Location, path));
            return;
        }

        DiagnosticInfo? problem = found.Fault switch
        {
            ReferenceFault.NoSuchNode => DiagnosticCatalog.DanglingReference(place.Location, reference, found.Suggestion, consequence),
            ReferenceFault.NoSuchFile => DiagnosticCatalog.MisspeltFile(place.Location, DocumentOf(reference), found.Suggestion!, consequence),
            ReferenceFault.Remote => DiagnosticCatalog.RemoteReference(place.Location, DocumentOf(reference), FileNameOf(reference), consequence),
            ReferenceFault.Dynamic => DiagnosticCatalog.DynamicReference(place.Location, reference, consequence),

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
