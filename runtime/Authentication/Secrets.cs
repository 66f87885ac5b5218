namespace Truto.Generated;

/// <summary>The secrets of a request, which are redacted in texts and not sent to other hosts.</summary>
internal sealed class Secrets
{
    // Shorter values are too likely to be ordinary words; redacting them would make texts unreadable.
    private const int ShortestSecret = 6;

    // No browser or server decodes a URL more often.
    private const int MostDecodings = 4;

    private const string PropertyName = "Truto.Generated.Secrets";

#if NET
    private static readonly HttpRequestOptionsKey<Secrets> Property = new(PropertyName);
#endif

    private readonly List<string> texts = [];

    /// <summary>The empty set of secrets, for a request that was not sent.</summary>
    public static Secrets None { get; } = new();

    /// <summary>The secrets in plain and percent-encoded form, longest first.</summary>
    public IReadOnlyList<string> Texts => texts;

    public static Secrets? Of(HttpRequestMessage request)
    {
#if NET
        return request.Options.TryGetValue(Property, out Secrets? found) ? found : null;
#else
        return request.Properties.TryGetValue(PropertyName, out object? found) ? found as Secrets : null;
#endif
    }

    /// <summary>Adds a secret. Values of fewer than 6 characters are ignored.</summary>
    public void Add(string? secret)
    {
        if (secret is null || secret.Length < ShortestSecret)
        {
            return;
        }

        string encoded = Uri.EscapeDataString(secret);
        texts.Add(secret);
        if (encoded != secret)
        {
            texts.Add(encoded);
        }

        Sort();
    }

    /// <summary>Returns these secrets and others.</summary>
    public Secrets With(Secrets others)
    {
        Secrets all = new();
        all.texts.AddRange(texts);
        all.texts.AddRange(others.texts);
        all.Sort();
        return all;
    }

    /// <summary>Attaches the secrets to a request, for the redirect handler.</summary>
    public void Mark(HttpRequestMessage request)
    {
        if (texts.Count > 0)
        {
#if NET
            request.Options.Set(Property, this);
#else
            request.Properties[PropertyName] = this;
#endif
        }
    }

    /// <summary>Returns whether a URL contains a secret, in any percent-encoding and repeated encoding.</summary>
    public bool AppearIn(Uri address)
    {
        string text = address.AbsoluteUri;
        for (int decoded = 0; decoded <= MostDecodings; decoded++)
        {
            if (texts.Exists(text.Contains))
            {
                return true;
            }

            string plain = Uri.UnescapeDataString(text);
            if (plain == text)
            {
                return false;
            }

            text = plain;
        }

        // No legitimate URL is encoded that often.
        return true;
    }

    private void Sort() => texts.Sort(static (left, right) => right.Length.CompareTo(left.Length));
}
