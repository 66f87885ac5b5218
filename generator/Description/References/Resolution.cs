namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>The target of a reference, or why it has none.</summary>
internal sealed record Resolution(Cursor? Target, ReferenceFault Fault)
{
    public Resolution(Cursor target)
        : this(target, ReferenceFault.None)
    {
    }

    public Resolution(ReferenceFault fault)
        : this(null, fault)
    {
    }

    /// <summary>Gets the name that was probably meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Gets the path of the missing file.</summary>
    public string? MissingPath { get; init; }
}

/// <summary>Why a reference has no target.</summary>
internal enum ReferenceFault
{
    None,

    /// <summary>The file does not have the referenced node.</summary>
    NoSuchNode,

    /// <summary>The project does not have the file.</summary>
    NoSuchFile,

    /// <summary>The reference is a URL; nothing is downloaded.</summary>
    Remote,

    /// <summary>The file cannot be read, for which it has problems of its own.</summary>
    Unreadable,

    /// <summary>The target of a dynamic reference depends on where it is used.</summary>
    Dynamic,
}
