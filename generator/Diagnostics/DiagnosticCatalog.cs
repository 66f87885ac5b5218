using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// All diagnostics. Each has a descriptor and a factory method of the same name, which creates a <see cref="DiagnosticInfo"/>, or a
/// <see cref="Diagnostic"/> for an analyzer. Ids are grouped: OAG01xx syntax, OAG02xx description, OAG03xx operations, OAG04xx schemas,
/// OAG05xx settings and environment, OAG06xx analyzers.
/// </summary>
internal static partial class DiagnosticCatalog
{
    private const string Category = "OpenApi";

    private const string Help = "https://github.com/truto-generated/truto-generated/blob/main/docs/diagnostics/";

    private static DiagnosticInfo Of(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(descriptor, location, arguments.ToEquatableArray());
}
