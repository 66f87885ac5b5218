namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Media types, compared as RFC 9110 has it: the type alone says what the body is; JSON has no parameters (RFC 8259, 11).</summary>
internal static class MediaType
{
    public static bool IsJson(string type) => Essence(type) is var essence && (essence == "application/json" || essence.EndsWith("+json", StringComparison.Ordinal));

    public static bool AreSame(string one, string other) => Essence(one) == Essence(other);

    private static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
