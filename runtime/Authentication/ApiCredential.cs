using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>
/// What proves who sends a request: a token or key, or where one comes from. A text is one by itself: <c>options.ApiKey = "..."</c>.
/// It goes to the servers of the description or the base address alone, and stands in no message, exception or <c>ToString</c>.
/// </summary>
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    /// <summary>A fixed token or key.</summary>
    /// <param name="secret">The token or key alone, without a word such as <c>Bearer</c>; null is none.</param>
    [return: NotNullIfNotNull(nameof(secret))]
    public static implicit operator ApiCredential?(string? secret) => secret is null ? null : new FixedCredential(secret);

    /// <summary>A token or key that is asked for before each request, such as one from a vault. The provider caches as it sees fit.</summary>
    /// <param name="provider">Gives the token or key.</param>
    /// <exception cref="ArgumentNullException">There is no provider.</exception>
    public static ApiCredential From(Func<CancellationToken, ValueTask<string>> provider)
    {
        _ = provider ?? throw new ArgumentNullException(nameof(provider));
        return new ProvidedCredential((_, stop) => provider(stop));
    }

    /// <summary>
    /// A token that is asked for before each request with the scopes that the operation needs: for the flows of OAuth 2 and OpenID Connect
    /// that involve a person. The provider caches as it sees fit.
    /// </summary>
    /// <param name="provider">Gives a token for scopes, which are empty where the description names none.</param>
    /// <exception cref="ArgumentNullException">There is no provider.</exception>
    public static ApiCredential From(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> provider) =>
        new ProvidedCredential(provider ?? throw new ArgumentNullException(nameof(provider)));

    /// <summary>The text that a scheme sends.</summary>
    internal abstract ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken);

    /// <summary>Refuses, when a client is made, what can never be sent.</summary>
    /// <exception cref="ArgumentException">It cannot be sent.</exception>
    internal virtual void Check(CredentialText text)
    {
    }

    /// <summary>What must not be seen, beside the text that is sent.</summary>
    internal virtual IReadOnlyList<string> HiddenParts => [];

    /// <summary>The API refused the text; it is not used again.</summary>
    internal virtual void Forget(string text)
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

        internal override ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken) => new(new CredentialValue(secret));

        internal override void Check(CredentialText text) => text.Check(secret);
    }

    private sealed class ProvidedCredential(Func<IReadOnlyList<string>, CancellationToken, ValueTask<string>> provider) : ApiCredential
    {
        internal override async ValueTask<CredentialValue> GetAsync(CredentialRequest request, CancellationToken cancellationToken)
        {
            string? text = await provider(request.Scopes, cancellationToken).ConfigureAwait(false);
            try
            {
                request.Text.From("the result of " + request.Text.Source).Check(text);
                return new CredentialValue(text!);
            }
            catch (ArgumentException unusable)
            {
                throw new InvalidOperationException(unusable.Message, unusable);
            }
        }
    }
}
