namespace Truto.Generated;

/// <summary>The credentials that were sent with one request.</summary>
internal sealed class SentCredentials
{
    private readonly List<(ApiCredential Credential, string Text)> all = [];

    public Secrets Secrets { get; } = new();

    /// <summary>Whether a credential was obtained for an earlier request, so that a new one may be accepted if the API rejects it.</summary>
    public bool AreCached { get; private set; }

    public void Add(ApiCredential credential, CredentialValue value)
    {
        all.Add((credential, value.Text));
        AreCached |= value.IsCached;
        Secrets.Add(value.Text);
        foreach (string part in credential.HiddenParts)
        {
            Secrets.Add(part);
        }
    }

    /// <summary>Discards cached tokens after the API rejected the credentials (401).</summary>
    public void Discard() => all.ForEach(static one => one.Credential.Discard(one.Text));
}
