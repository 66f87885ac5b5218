using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>
/// A credential: a token or key, or a source of one. A string converts implicitly: <c>options.ApiKey = "..."</c>. It is sent only to the servers of
/// the description or to the base address, and no message, exception or <c>ToString</c> contains it.
/// </summary>
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>Converts a fixed token or key to a credential.</summary>
    /// <param name="secret">The token or key without a prefix such as <c>Bearer</c>; null for no credential.</param>
    [return: NotNullIfNotNull(nameof(secret))]
    public static implicit operator ApiCredential?(string? secret) => secret is null ? null : new FixedCredential(secret);

    /// <summary>
    /// Creates a credential whose token or key is requested for each API request, for example from a vault. The provider should cache it.
    /// </summary>
    /// <param name="provider">Returns the token or key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    public static ApiCredential From(Func<CancellationToken, ValueTask<string>> provider)
    {
        _ = provider ?? throw new ArgumentNullException(nameof(provider));
        return new ProvidedCredential((_, stop) => provider(stop));
    }

    /// <summary>
    /// Creates a credential whose token is requested for each API request with the scopes of the operation, for OAuth 2 and OpenID Connect flows that
    /// involve a user. The provider should cache it.
    /// </summary>
    /// <param name="provider">Returns a token for the given scopes, which are empty if the description names none.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    public static ApiCredential From(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> provider) =>
        new ProvidedCredential(provider ?? throw new ArgumentNullException(nameof(provider)));

    /// <summary>Returns the text that is sent.</summary>
    internal abstract ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken);

    /// <summary>Rejects a credential that can never be sent, when a client is created.</summary>
    /// <exception cref="ArgumentException">The credential cannot be sent.</exception>
    internal virtual void Check(CredentialText text)
    {
    }

    /// <summary>The secrets to redact in addition to the text that is sent.</summary>
    internal virtual IReadOnlyList<string> HiddenParts => [];

    /// <summary>Discards a cached text that the API rejected.</summary>
    internal virtual void Discard(string text)
    {
    }

    private sealed class FixedCredential : ApiCredential
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly string secret;

        public FixedCredential(string secret)
        {
            this.secret = secret;
        }

        internal override ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken) =>
            new(new CredentialValue(secret));

        internal override void Check(CredentialText text) => text.Check(secret);
    }

    private sealed class ProvidedCredential(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> provider) : ApiCredential
    {
        internal override async ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken)
        {
            string? text = await provider(request.Scopes, cancellationToken).ConfigureAwait(false);
            try
            {
                request.Text.WithSource("the result of " + request.Text.Source).Check(text);
                return new CredentialValue(text!);
            }
            catch (ArgumentException unusable)
            {
                throw new InvalidOperationException(unusable.Message, unusable);
            }
        }
    }
}
