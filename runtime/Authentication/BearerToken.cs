using System.Globalization;

namespace Truto.Generated;

/// <summary>Where the bearer token of a client comes from (RFC 6750). No message here quotes a token.</summary>
internal sealed class BearerToken
{
    private readonly string clientName;
    private readonly string? fixedToken;
    private readonly Func<CancellationToken, ValueTask<string>>? provider;

    private BearerToken(string clientName, string? fixedToken, Func<CancellationToken, ValueTask<string>>? provider)
    {
        this.clientName = clientName;
        this.fixedToken = fixedToken;
        this.provider = provider;
    }

    public bool IsGiven => provider is not null || fixedToken is not null;

    /// <summary>The token that a constructor was given.</summary>
    /// <exception cref="ArgumentException">It cannot be sent.</exception>
    public static BearerToken Fixed(string? token, string clientName) => new(clientName, Checked(token, nameof(token)), provider: null);

    /// <summary>The token or its provider from the options.</summary>
    /// <exception cref="ArgumentException">The fixed token cannot be sent.</exception>
    public static BearerToken Of(ApiClientOptions options, string clientName) =>
        options.TokenProvider is { } provider ? new(clientName, fixedToken: null, provider)
        : options.Token is { } token ? new(clientName, Checked(token, "ApiClientOptions.Token"), provider: null)
        : new(clientName, fixedToken: null, provider: null);

    /// <summary>The token for a request.</summary>
    /// <exception cref="InvalidOperationException">There is none, or the provider gave one that cannot be sent.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (provider is null)
        {
            return fixedToken
                ?? throw new InvalidOperationException(clientName + " has no token. Set ApiClientOptions.Token or ApiClientOptions.TokenProvider.");
        }

        string? token = await provider(cancellationToken).ConfigureAwait(false);
        try
        {
            return Checked(token, "the result of ApiClientOptions.TokenProvider");
        }
        catch (ArgumentException unusable)
        {
            throw new InvalidOperationException(unusable.Message, unusable);
        }
    }

    private static string Checked(string? token, string source)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new ArgumentException("The bearer token is empty. Set " + source + " to the API token.", source);
        }

        int bad = HeaderText.FirstOutside(token!, '!', '~');
        if (bad >= 0)
        {
            throw new ArgumentException(
                "The bearer token has a character that is not visible ASCII, at position " + bad.ToString(CultureInfo.InvariantCulture)
                + " of " + token!.Length.ToString(CultureInfo.InvariantCulture) + ". Often it is a line break or space read along with it; set "
                + source + " to the token alone.",
                source);
        }

        return token!.Length <= Redaction.MaxSecretLength
            ? token
            : throw new ArgumentException("The bearer token is longer than any server takes. Set " + source + " to the token alone.", source);
    }
}
