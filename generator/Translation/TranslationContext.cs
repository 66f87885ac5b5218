using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>What every step of one translation shares: its input, its diagnostics and its cancellation.</summary>
internal sealed class TranslationContext(Document document, TranslationOptions options, CancellationToken cancellationToken)
{
    public Document Document { get; } = document;

    public TranslationOptions Options { get; } = options;

    /// <summary>Gets the diagnostics that were reported so far.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void Report(DiagnosticInfo diagnostic) => Diagnostics.Report(diagnostic);

    /// <summary>Returns a context with the same input that discards diagnostics.</summary>
    public TranslationContext WithoutDiagnostics() => new(Document, Options, CancellationToken);
}
