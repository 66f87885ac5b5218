using System.Reflection;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// All diagnostics. Each has a descriptor and a factory method of the same name, which creates a <see cref="DiagnosticInfo"/>, or a
/// <see cref="Diagnostic"/> for an analyzer. Ids are grouped: OAG01xx syntax, OAG02xx description, OAG03xx operations, OAG04xx schemas,
/// OAG05xx settings and environment, OAG06xx analyzers, OAG07xx overlays.
/// </summary>
internal static partial class DiagnosticCatalog
{
    private const string Category = "OpenApi";

    private static string Help => Documentation.Diagnostics;

    // Created on request, because few projects refer to diagnostics by id.
    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> ById = new(() => typeof(DiagnosticCatalog)
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns the descriptor of an id, compared without case; null if there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.Value.TryGetValue(id, out DiagnosticDescriptor? found) ? found : null;

    private static DiagnosticInfo Of(DiagnosticDescriptor descriptor, SourceLocation location, params string[] arguments) =>
        new(descriptor, location, arguments.ToEquatableArray());
}
