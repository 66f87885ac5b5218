namespace Truto.Generated;

/// <summary>The request for the text of a credential.</summary>
/// <param name="Scopes">The scopes that the operation requires; may be empty.</param>
/// <param name="TokenUrl">The absolute token URL of the description; null if it declares none.</param>
/// <param name="Text">The rules for the text.</param>
/// <param name="AllowsInsecure">Whether secrets may be sent without TLS.</param>
internal readonly record struct CredentialRequest(IReadOnlyList<string> Scopes, Uri? TokenUrl, CredentialText Text, bool AllowsInsecure);
