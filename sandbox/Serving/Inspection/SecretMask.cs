namespace Truto.Generated.Serving.Inspection;

/// <summary>Replaces secrets in what the local page shows. A secret is recognized by the name of its header, parameter or property.</summary>
internal sealed class SecretMask(IEnumerable<string> declared)
{
    /// <summary>The text that replaces a secret; its length does not depend on the secret.</summary>
    public const string Mask = "\u2022\u2022\u2022\u2022\u2022\u2022";

    private static readonly string[] Words =
    [
        "authorization", "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "authkey", "privatekey", "subscriptionkey",
        "credential", "signature", "cookie", "session", "jwt", "assertion",
    ];

    // Names that contain one of the words and no secret.
    private static readonly HashSet<string> Harmless =
        new(["pagetoken", "nextpagetoken", "nexttoken", "continuationtoken", "synctoken", "tokentype", "tokentypehint"], StringComparer.Ordinal);

    private static readonly string[] Schemes = ["Bearer", "Basic", "Digest", "ApiKey", "Token"];

    private readonly HashSet<string> declared = new(declared.Select(Plain), StringComparer.Ordinal);

    /// <summary>Returns whether values with a name are secrets.</summary>
    public bool IsSecret(string name)
    {
        string plain = Plain(name);
        return declared.Contains(plain) || plain is "key" or "auth" or "xauth" or "sig"
            || (!Harmless.Contains(plain) && !plain.EndsWith("tokens", StringComparison.Ordinal)
                && Words.Any(word => plain.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Returns the value of a header. Of credentials, the scheme stays.</summary>
    public string Header(string name, string value)
    {
        if (!IsSecret(name))
        {
            return value;
        }

        string? scheme = Schemes.FirstOrDefault(each => value.StartsWith(each + " ", StringComparison.OrdinalIgnoreCase));
        return scheme is null ? Mask : $"{scheme} {Mask}";
    }

    /// <summary>Returns a query or the fields of a form, without the values of secrets.</summary>
    public string Query(string text) => string.Join('&', text.Split('&').Select(pair =>
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && IsSecret(Decoded(pair[..equals])) ? pair[..(equals + 1)] + Mask : pair;
    }));

    private static string Decoded(string name) => Uri.UnescapeDataString(name.Replace('+', ' '));

    // x-api-key, API_Key and apiKey are the same name.
    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
