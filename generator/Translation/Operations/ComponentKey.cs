using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// The keys of objects under <c>components</c>. They name the types of inline schemas, so that all operations that refer to an object share them.
/// </summary>
internal static class ComponentKey
{
    /// <summary>Returns the key of the object in a section of <c>components</c>; null if it is not declared there.</summary>
    /// <param name="declared">The object.</param>
    /// <param name="section">The section, such as <c>parameters</c>.</param>
    public static string? Of(DescriptionObject declared, string section) =>
        declared.At.Path is { Parent: { Parent.Step: "components" } parent } path && parent.Step == section ? path.Step : null;
}
