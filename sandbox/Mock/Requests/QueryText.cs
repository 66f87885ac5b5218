namespace Truto.Generated.Mock.Requests;

/// <summary>Splits queries, forms and cookies into pairs. Names are decoded, values are kept as they were sent.</summary>
internal static class QueryText
{
    public static IReadOnlyList<(string Name, string Value)> Pairs(string query) =>
        [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Pair(pair, Decode))];

    public static IReadOnlyList<(string Name, string Value)> Cookies(string? header) =>
        [.. (header ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => Pair(pair, name => name))];

    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static (string Name, string Value) Pair(string pair, Func<string, string> decode)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (decode(pair), "") : (decode(pair[..equals]), pair[(equals + 1)..]);
    }
}
