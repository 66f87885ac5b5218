namespace Truto.Generated;

/// <summary>Keeps the token out of text that comes back from the API.</summary>
internal static class Redaction
{
    public const int MaxSecretLength = 16 * 1024;

    public static string Apply(string text, string? secret) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret!, "***");
}
