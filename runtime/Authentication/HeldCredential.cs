using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>A credential of a client and its security scheme.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="credential">The credential.</param>
/// <param name="text">The rules for its text.</param>
internal sealed class HeldCredential(SecurityScheme scheme, ApiCredential credential, CredentialText text)
{
    // What was sent last. Most credentials have the same text for a long time.
    private Sending? last;

    public SecurityScheme Scheme => scheme;

    public CredentialText Text => text;

    /// <summary>Returns the same credential for another scheme.</summary>
    public HeldCredential For(SecurityScheme other) => new(other, credential, text);

    /// <summary>Returns what is sent with a request.</summary>
    public async ValueTask<Sending> GetAsync(
        RequiredScheme required, Uri baseAddress, bool allowsInsecure, CancellationToken cancellationToken)
    {
        Uri? tokenUrl = scheme.TokenUrl is { } url ? new Uri(baseAddress, url) : null;
        CredentialValue value = await credential.GetAsync(
            new CredentialRequest(required.Scopes, tokenUrl, text, allowsInsecure), cancellationToken).ConfigureAwait(false);
        if (last is not { } sending || sending.Value != value)
        {
            last = sending = new Sending(value, scheme, SentCredentials.Of(credential, value));
        }

        return sending;
    }

    /// <summary>The text of a credential as a request sends it.</summary>
    internal sealed class Sending(CredentialValue value, SecurityScheme scheme, SentCredentials sent)
    {
        public CredentialValue Value => value;

        public SentCredentials Sent => sent;

        /// <summary>The value of the header that carries the credential.</summary>
        public string Header { get; } = scheme.Location == CredentialLocation.Authorization ? scheme.WireName + " " + value.Text : value.Text;
    }
}
