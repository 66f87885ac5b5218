using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>
/// A security alternative: the schemes that a request must satisfy together. Without schemes, no credential is required. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement
{
    /// <summary>Creates an alternative of several schemes.</summary>
    public SecurityRequirement(params RequiredScheme[] schemes)
    {
        Schemes = schemes;
    }

    /// <summary>Creates an alternative of one scheme.</summary>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="scopes">The required scopes.</param>
    public SecurityRequirement(string scheme, params string[] scopes)
        : this(new RequiredScheme(scheme, scopes))
    {
    }

    internal RequiredScheme[] Schemes { get; }
}

/// <summary>A security scheme and the scopes that a request requires of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredScheme
{
    /// <summary>Creates a required scheme.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="scopes">The required scopes.</param>
    public RequiredScheme(string name, params string[] scopes)
    {
        Name = name;
        Scopes = scopes;
    }

    internal string Name { get; }

    internal IReadOnlyList<string> Scopes { get; }
}
