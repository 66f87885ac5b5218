namespace Truto.Generated;

/// <summary>What a credential is asked for.</summary>
/// <param name="Scopes">The scopes that the operation needs; may be empty.</param>
/// <param name="TokenUrl">Where the description says that tokens are given, absolute; null where it does not.</param>
/// <param name="Text">What a text must be made of to be sent.</param>
/// <param name="AllowsInsecure">Whether secrets may be sent without TLS.</param>
internal sealed record CredentialRequest(IReadOnlyList<string> Scopes, Uri? TokenUrl, CredentialText Text, bool AllowsInsecure);
