using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Sharing;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The location of a component schema.</summary>
internal sealed record ComponentLocation(string Name, SourceLocation Location);

/// <summary>A source of types.</summary>
/// <param name="Path">The description.</param>
/// <param name="Source">The types; null if there are none.</param>
/// <param name="IsReferenced">Whether they are in a referenced assembly.</param>
/// <param name="Namespaces">The namespaces of referenced assemblies that can be meant.</param>
internal sealed record AvailableTypes(string Path, TypeSource? Source, bool IsReferenced, EquatableArray<string> Namespaces)
{
    /// <summary>Returns a description of the project as a source.</summary>
    public static AvailableTypes Of(Compiled compiled) => new(
        compiled.Path,
        compiled.Api is { } api ? new TypeSource(api.Header.Namespace, api.Types) : null,
        IsReferenced: false,
        EquatableArray<string>.Empty);
}

/// <summary>Lets descriptions use the types of others according to <see cref="TypesFrom"/>.</summary>
internal static class TypeSharing
{
    /// <summary>Returns the locations of the component schemas of a document.</summary>
    public static EquatableArray<ComponentLocation> LocationsIn(Document document) => document.Components.Schemas
        .Select(component => new ComponentLocation(component.Name, component.Schema.Location))
        .ToEquatableArray();

    /// <summary>Returns whether a description is the source of another one.</summary>
    public static bool IsSource(string path, EquatableArray<TypesFrom> settings) => settings.Any(one => one.Source == path);

    /// <summary>Replaces the types that a description shares by those of its source.</summary>
    /// <param name="compiled">The description.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="settings">The settings of the project.</param>
    public static Compiled Apply(Compiled compiled, EquatableArray<AvailableTypes> sources, EquatableArray<TypesFrom> settings)
    {
        if (settings.FirstOrDefault(one => one.Path == compiled.Path) is not { } setting)
        {
            return compiled;
        }

        if (setting.Problem is { } problem)
        {
            return compiled with { Problems = compiled.Problems.Append(problem).ToEquatableArray() };
        }

        AvailableTypes? available = sources.FirstOrDefault(one => one.Path == setting.Source);
        if (compiled.Api is not { } api || available?.Source is not { } source)
        {
            // A source that cannot be read or translated has an error of its own.
            return available is { IsReferenced: true }
                ? compiled with { Problems = compiled.Problems.Append(NotFound(setting, available)).ToEquatableArray() }
                : compiled;
        }

        return Guard.Run(
            compiled.Path,
            () =>
            {
                (Api shared, IReadOnlyList<DiagnosticInfo> problems) = SharedTypes.Apply(api, source, setting.Value, LocationOf);
                return compiled with { Api = shared, Problems = compiled.Problems.Concat(problems).ToEquatableArray() };
            },
            failed => compiled with { Api = null, Problems = compiled.Problems.Append(failed).ToEquatableArray() });

        // The components of the other files that the description refers to have no location of their own.
        SourceLocation LocationOf(string component) =>
            compiled.Components.FirstOrDefault(one => one.Name == component)?.Location ?? SourceLocation.StartOf(compiled.Path);
    }

    private static DiagnosticInfo NotFound(TypesFrom setting, AvailableTypes available) => available.Namespaces.Count == 0
        ? DiagnosticCatalog.TypesNotReferenced(setting.Path, setting.Value)
        : DiagnosticCatalog.TypesAmbiguous(setting.Path, setting.Value, available.Namespaces);
}
