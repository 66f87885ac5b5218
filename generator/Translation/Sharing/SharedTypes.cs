using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Finishing;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>
/// Replaces types of an API by equal ones of its source. The API is translated as a whole first, so that every other name stays the same whether
/// types are shared or not.
/// </summary>
internal static class SharedTypes
{
    /// <summary>Returns the API without the types that it shares, and the diagnostics about components that are not shared.</summary>
    /// <param name="api">The finished API.</param>
    /// <param name="source">The source.</param>
    /// <param name="sourceName">The source in messages.</param>
    /// <param name="locationOf">Returns the location of a component.</param>
    public static (Api Api, IReadOnlyList<DiagnosticInfo> Problems) Apply(
        Api api, TypeSource source, string sourceName, Func<string, SourceLocation> locationOf)
    {
        var own = new DeclaredTypes(api.Types);
        var others = new DeclaredTypes(source.Types);
        var pairs = new TypePairs(own, others, source.Faults);
        Dictionary<string, string> equal = pairs.Equal.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        List<DiagnosticInfo> problems =
        [
            .. from component in own.Components
               let difference = pairs.DifferenceOf(component)
               where difference is not null
               select DiagnosticCatalog.TypeNotShared(locationOf(component), component, sourceName, difference),
        ];
        if (equal.Count == 0)
        {
            problems.Add(DiagnosticCatalog.NothingShared(locationOf(""), sourceName, others.Components.Any()));
            return (api, problems);
        }

        return (Without(api, equal, others, source.Namespace), problems);
    }

    private static Api Without(Api api, Dictionary<string, string> equal, DeclaredTypes others, string name)
    {
        // The methods that read pages adapt to the properties of the source.
        Api adapted = PagedTypes.Apply(api with
        {
            Types = api.Types
                .Select(type => equal.TryGetValue(type.Name, out string? counterpart) ? others.Of(counterpart) with { Name = type.Name } : type)
                .ToEquatableArray(),
        });
        return adapted with
        {
            Types = api.Types.Where(type => !equal.ContainsKey(type.Name)).ToEquatableArray(),
            Header = api.Header with
            {
                Shared = api.Types
                    .Where(type => equal.ContainsKey(type.Name))
                    .Select(type => new SharedType(type.Name, type.Kind, name, equal[type.Name]))
                    .ToEquatableArray(),
            },
        };
    }
}
