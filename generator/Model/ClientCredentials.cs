using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The credentials that the requests of a client carry.</summary>
/// <param name="Schemes">The security schemes that operations require, in document order.</param>
/// <param name="Requirements">
/// The credential sets of operations without their own, any of which suffices. Empty if they require none.
/// </param>
/// <param name="IsTokenEnough">Whether a bearer token suffices for every operation that requires credentials.</param>
internal sealed record ClientCredentials(EquatableArray<Credential> Schemes, EquatableArray<CredentialSet> Requirements, bool IsTokenEnough)
{
    public static readonly ClientCredentials None = new(EquatableArray<Credential>.Empty, EquatableArray<CredentialSet>.Empty, IsTokenEnough: false);

    /// <summary>
    /// Gets the name of the scheme that the first alternative consists of, if it suffices for every operation that requires credentials; otherwise
    /// null.
    /// </summary>
    public string? SufficientScheme { get; init; }

    /// <summary>Gets whether requests carry credentials.</summary>
    public bool HasCredentials => Schemes.Any(scheme => scheme.Kind != CredentialKind.Certificate);

    /// <summary>Gets whether the options need a class of their own, with a property for each scheme.</summary>
    public bool HasOptions => Schemes.Any(scheme => scheme.PropertyName is not null);
}

/// <summary>Credentials that a request carries together; an empty set allows anonymous requests.</summary>
internal sealed record CredentialSet(EquatableArray<RequiredCredential> Schemes);

/// <summary>A required scheme, by name, and the scopes that it needs.</summary>
internal sealed record RequiredCredential(string Name, EquatableArray<string> Scopes);
