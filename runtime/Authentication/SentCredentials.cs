namespace Truto.Generated;

/// <summary>What one request was let in by.</summary>
internal sealed class SentCredentials
{
    private readonly List<(ApiCredential Credential, string Text)> all = [];

    public Secrets Secrets { get; } = new();

    /// <summary>Whether one of them was obtained for an earlier request, so that another may be accepted where it is not.</summary>
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

    /// <summary>The API did not accept them (401): a token from a cache is not used again.</summary>
    public void Forget() => all.ForEach(static one => one.Credential.Forget(one.Text));
}
