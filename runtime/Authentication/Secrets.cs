namespace Truto.Generated;

/// <summary>What a request carried and nobody shall see: kept out of texts, and off other hosts.</summary>
internal sealed class Secrets
{
    // What is shorter is a word of everyday texts rather than a secret: replacing it would make them unreadable.
    private const int ShortestSecret = 6;

    // No browser or server decodes a URL more often than that.
    private const int MostDecodings = 4;

    private const string PropertyName = "Truto.Generated.Secrets";

#if NET
    private static readonly HttpRequestOptionsKey<Secrets> Property = new(PropertyName);
#endif

    private readonly List<string> texts = [];

    /// <summary>No secrets, of a request that is not sent.</summary>
    public static Secrets None { get; } = new();

    /// <summary>The secrets, longer ones first, as they are and as an address writes them.</summary>
    public IReadOnlyList<string> Texts => texts;

    public static Secrets? Of(HttpRequestMessage request)
    {
#if NET
        return request.Options.TryGetValue(Property, out Secrets? found) ? found : null;
#else
        return request.Properties.TryGetValue(PropertyName, out object? found) ? found as Secrets : null;
#endif
    }

    /// <summary>Adds a secret; one of fewer than 6 characters is not hidden.</summary>
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

        texts.Sort(static (left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary>Marks a request, for whoever follows its redirects.</summary>
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

    /// <summary>Whether an address holds one of them, however often and in whatever way it is percent-encoded.</summary>
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

        // Nobody encodes an address so often for a good reason.
        return true;
    }
}
