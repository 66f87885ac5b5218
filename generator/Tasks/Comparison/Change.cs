using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>What a change does to code that uses the generated types, from the least to the worst.</summary>
internal enum Compatibility
{
    /// <summary>Code compiles without a change. Assemblies that were compiled before keep working.</summary>
    Compatible,

    /// <summary>Code compiles without a change, but assemblies that were compiled before must be compiled again.</summary>
    Recompile,

    /// <summary>Code compiles, but with a new warning, or only if optional arguments are passed by name.</summary>
    Warning,

    /// <summary>Code that uses it does not compile, or no longer does what it did.</summary>
    Breaking,
}

/// <summary>The kinds of changes.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Renamed,
    Retyped,
    Required,
    Optional,
    Reordered,
    Deprecated,
    Constrained,
}

/// <summary>A change of what C# callers see.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Compatibility">What it does to code.</param>
/// <param name="Subject">The C# name, such as <c>Pet.Age</c>.</param>
/// <param name="Text">A sentence without the subject, such as <c>changed from 'int?' to 'long?'</c>.</param>
/// <param name="Origin">The operation or schema.</param>
/// <param name="Old">The place in the old description; null for what was added.</param>
/// <param name="New">The place in the new description; null for what was removed.</param>
internal sealed record Change(
    ChangeKind Kind, Compatibility Compatibility, string Subject, string Text, Origin Origin, Place? Old, Place? New)
{
    /// <summary>Gets whether code can break.</summary>
    public bool IsBreaking => Compatibility == Compatibility.Breaking;

    /// <summary>Gets the place to show: the new one, or the old one if there is none.</summary>
    public Place? Shown => New ?? Old;

    /// <summary>Gets the whole sentence.</summary>
    public string Sentence => $"'{Subject}' {Text}.";
}
