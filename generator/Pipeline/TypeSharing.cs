using System.Collections.Immutable;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Sharing;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The location of a component schema.</summary>
internal sealed record ComponentLocation(string Name, SourceLocation Location);

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
    /// <param name="sources">The descriptions that are sources, in their namespaces.</param>
    /// <param name="settings">The settings of the project.</param>
    public static Compiled Apply(Compiled compiled, ImmutableArray<Compiled> sources, EquatableArray<TypesFrom> settings)
    {
        if (settings.FirstOrDefault(one => one.Path == compiled.Path) is not { } setting)
        {
            return compiled;
        }

        if (setting.Problem is { } problem)
        {
            return compiled with { Problems = compiled.Problems.Append(problem).ToEquatableArray() };
        }

        // A source without a model has an error of its own.
        if (compiled.Api is not { } api || sources.FirstOrDefault(one => one.Path == setting.Source)?.Api is not { } source)
        {
            return compiled;
        }

        return Guard.Run(
            compiled.Path,
            () =>
            {
                var types = new TypeSource(setting.Value, source.Header.Namespace, source.Types);
                (Api shared, IReadOnlyList<DiagnosticInfo> problems) = SharedTypes.Apply(api, types, LocationOf);
                return compiled with { Api = shared, Problems = compiled.Problems.Concat(problems).ToEquatableArray() };
            },
            failed => compiled with { Api = null, Problems = compiled.Problems.Append(failed).ToEquatableArray() });

        // The components of the other files that the description refers to have no location of their own.
        SourceLocation LocationOf(string component) =>
            compiled.Components.FirstOrDefault(one => one.Name == component)?.Location ?? SourceLocation.StartOf(compiled.Path);
    }
}
