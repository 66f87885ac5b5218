using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The credential of a single call.</summary>
/// <param name="Requirement">The security alternative of the call.</param>
/// <param name="Scheme">The scheme of the alternative for which the credential is sent; null if it is not sent.</param>
/// <param name="Credential">The credential for that scheme; null if it is not sent.</param>
internal sealed record CallCredential(SecurityRequirement Requirement, RequiredScheme? Scheme = null, HeldCredential? Credential = null)
{
    /// <summary>Returns the credential for a scheme of the alternative; null if the client supplies it.</summary>
    public HeldCredential? For(RequiredScheme required) => required == Scheme ? Credential : null;
}
