using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// Completes a model with what is known only after all types and operations are translated. Each step is a function from a model to a model.
/// </summary>
internal static class FinishingSteps
{
    /// <summary>Runs the steps in their order.</summary>
    /// <param name="draft">The translated types and operations.</param>
    /// <param name="graph">The types of the draft. No step changes which type uses which.</param>
    /// <param name="selection">What the project's filter keeps; null for everything.</param>
    /// <param name="areShared">Whether other descriptions use the types.</param>
    public static Api Apply(Api draft, TypeGraph graph, Selection? selection, bool areShared = false)
    {
        // Merge patches make properties nullable, which decides whether they are optional.
        Api api = MergePatches.Apply(draft, graph);

        // Without a client, read-only properties become optional.
        api = ReceivedProperties.Apply(api, graph, areShared);
        api = OptionalProperties.Apply(api, graph);
        api = ErrorTypes.Apply(api, areShared);

        // Derived classes copy the properties of their bases, so no later step may change properties.
        api = api with { Types = Inheritance.Complete(api.Types) };

        // These steps read finished properties.
        api = PagedTypes.Apply(api);
        api = CheckedTypes.Apply(api);

        // All steps above count every operation, so that a filter changes no type that it keeps.
        return selection is null ? api : selection.Apply(api);
    }
}
