using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// Every diagnostic: a descriptor and, named by its meaning, a factory for the <see cref="DiagnosticInfo"/>; of analyzers, for what the compiler shows.
/// The ids go by room: OAG01xx Syntax, OAG02xx Description, OAG03xx operations, OAG04xx schemas, OAG05xx options and environment,
/// OAG06xx Analysis.
/// </summary>
internal static partial class DiagnosticCatalog
{
    private const string Category = "OpenApi";

    private const string Help = "https://github.com/truto-generated/truto-generated/blob/main/docs/diagnostics/";

    private static DiagnosticInfo Of(DiagnosticDescriptor descriptor, SourceLocation place, params string[] arguments) =>
        new(descriptor, place, arguments.ToEquatableArray());
}
