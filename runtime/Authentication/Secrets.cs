namespace Truto.Generated;

/// <summary>What a request carried and nobody shall see: kept out of texts, and off other hosts.</summary>
internal sealed class Secrets
{
    private const string PropertyName = "Truto.Generated.Secrets";

#if NET
    private static readonly HttpRequestOptionsKey<Secrets> Property = new(PropertyName);
#endif

    private readonly List<string> texts = [];

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

    public void Add(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return;
        }

        string encoded = Uri.EscapeDataString(secret!);
        texts.Add(secret!);
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

    /// <summary>Whether an address holds one of them.</summary>
    public bool AppearIn(Uri address)
    {
        string text = address.AbsoluteUri;
        string plain = Uri.UnescapeDataString(text);
        return texts.Exists(secret => text.Contains(secret) || plain.Contains(secret));
    }
}
