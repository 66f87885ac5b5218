namespace Truto.Generated.SourceGeneration.Description.References;

/// <summary>Where a reference leads, or why it leads nowhere.</summary>
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

    /// <summary>A name that may have been meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The file that is missing.</summary>
    public string? MissingPath { get; init; }
}

/// <summary>Why a reference leads nowhere.</summary>
internal enum ReferenceFault
{
    None,

    /// <summary>The file is there, the place in it is not.</summary>
    NoSuchNode,

    /// <summary>No description of that path was given.</summary>
    NoSuchFile,

    /// <summary>A URL: nothing is fetched.</summary>
    Remote,

    /// <summary>The file could not be read, which its own problems say.</summary>
    Unreadable,

    /// <summary>A dynamic reference that means something else from each place that uses it.</summary>
    Dynamic,
}
