using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Sections;

/// <summary>
/// Identifies a section of a document, a component, path or webhook: <c>components</c>, <c>schemas</c>, <c>Stage</c>, or <c>paths</c>, nothing,
/// <c>/stages</c>.
/// </summary>
/// <param name="Container">The property of the document that contains the section.</param>
/// <param name="Kind">The kind of component; empty for other sections, and in 2.0.</param>
/// <param name="Name">The name of the component, the path, or the name of the webhook.</param>
internal readonly record struct SectionKey(string Container, string Kind, string Name)
{
    /// <summary>The container whose members contain sections.</summary>
    public const string Components = "components";

    /// <summary>Returns the section of a path.</summary>
    public static SectionKey OfPath(string path) => new("paths", "", path);

    /// <summary>Returns the section that contains a location; null if it is in none.</summary>
    public static SectionKey? Of(PointerPath path)
    {
        (PointerPath? first, PointerPath? second, PointerPath? third) = (null, null, null);
        for (PointerPath step = path; step.Parent is not null; step = step.Parent)
        {
            (first, second, third) = (step, first, second);
        }

        return Of(first?.Step, second?.Step, third?.Step);
    }

    /// <summary>Returns the section that a member of an object is; null if it is none.</summary>
    /// <param name="container">The location of the object.</param>
    /// <param name="name">The name of the member.</param>
    public static SectionKey? OfMember(PointerPath container, string name)
    {
        (string First, string Second)? steps = container switch
        {
            { Parent: { Parent: null } } => (container.Step, ""),
            { Parent: { Step: Components, Parent: { Parent: null } } } => (Components, container.Step),
            _ => null,
        };
        return steps is var (first, second) && AreSections(first, second) ? new SectionKey(first, second, name) : null;
    }

    /// <summary>Returns the section that contains the target of a pointer; null if it is in none.</summary>
    public static SectionKey? Of(JsonPointer pointer)
    {
        IReadOnlyList<string> steps = pointer.Tokens;
        return Of(steps.ElementAtOrDefault(0), steps.ElementAtOrDefault(1), steps.ElementAtOrDefault(2));
    }

    /// <summary>Returns whether the members of an object are sections.</summary>
    /// <param name="container">The property of the document.</param>
    /// <param name="kind">The property of <c>components</c>; otherwise empty.</param>
    public static bool AreSections(string container, string kind) => container switch
    {
        // Operations refer to security schemes by name.
        Components => kind is not ("" or "securitySchemes"),
        "paths" or "webhooks" or "definitions" or "parameters" or "responses" => true,
        _ => false,
    };

    private static SectionKey? Of(string? first, string? second, string? third)
    {
        if (first is null || second is null)
        {
            return null;
        }

        return first == Components
            ? third is not null && AreSections(first, second) ? new SectionKey(first, second, third) : null
            : AreSections(first, "") ? new SectionKey(first, "", second) : null;
    }
}
