namespace Truto.Generated;

/// <summary>What one request was let in by.</summary>
internal sealed class SentCredentials
{
    private readonly List<(ApiCredential Credential, string Text)> all = [];

    public Secrets Secrets { get; } = new();

    public void Add(ApiCredential credential, string text)
    {
        all.Add((credential, text));
        Secrets.Add(text);
        foreach (string part in credential.HiddenParts)
        {
            Secrets.Add(part);
        }
    }

    /// <summary>The API did not accept them (401): a token from a cache is not used again.</summary>
    public void Forget() => all.ForEach(static one => one.Credential.Forget(one.Text));
}
