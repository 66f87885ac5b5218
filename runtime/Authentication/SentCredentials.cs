namespace Truto.Generated;

/// <summary>The credentials that were sent with one request. Immutable, because requests with the same credential share them.</summary>
internal sealed class SentCredentials
{
    private readonly (ApiCredential Credential, string Text)[] all;

    private SentCredentials((ApiCredential Credential, string Text)[] all, Secrets secrets, bool areCached)
    {
        this.all = all;
        Secrets = secrets;
        AreCached = areCached;
    }

    /// <summary>No credentials.</summary>
    public static SentCredentials None { get; } = new([], Secrets.None, areCached: false);

    public Secrets Secrets { get; }

    /// <summary>Whether a credential was obtained for an earlier request, so that a new one may be accepted if the API rejects it.</summary>
    public bool AreCached { get; }

    /// <summary>Creates the credentials of a request that sends only one.</summary>
    public static SentCredentials Of(ApiCredential credential, CredentialValue value)
    {
        Secrets secrets = new();
        secrets.Add(value.Text);
        foreach (string part in credential.HiddenParts)
        {
            secrets.Add(part);
        }

        return new SentCredentials([(credential, value.Text)], secrets, value.IsCached);
    }

    /// <summary>Returns these credentials with those of another.</summary>
    public SentCredentials With(SentCredentials other) =>
        all.Length == 0 ? other : new([.. all, .. other.all], Secrets.With(other.Secrets), AreCached || other.AreCached);

    /// <summary>Discards cached tokens after the API rejected the credentials (401).</summary>
    public void Discard() => Array.ForEach(all, static one => one.Credential.Discard(one.Text));
}
