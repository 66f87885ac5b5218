using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Schemes that let a request in together; none lets anyone in. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement
{
    /// <summary>Several schemes.</summary>
    public SecurityRequirement(params RequiredScheme[] schemes)
    {
        Schemes = schemes;
    }

    /// <summary>One scheme.</summary>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="scopes">The scopes it must have.</param>
    public SecurityRequirement(string scheme, params string[] scopes)
        : this(new RequiredScheme(scheme, scopes))
    {
    }

    internal IReadOnlyList<RequiredScheme> Schemes { get; }
}

/// <summary>A scheme and the scopes that a request needs of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredScheme
{
    /// <summary>A scheme.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="scopes">The scopes it must have.</param>
    public RequiredScheme(string name, params string[] scopes)
    {
        Name = name;
        Scopes = scopes;
    }

    internal string Name { get; }

    internal IReadOnlyList<string> Scopes { get; }
}
