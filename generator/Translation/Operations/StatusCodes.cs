using System.Globalization;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>The keys of responses as numbers: a status, 1 to 5 for a range such as <c>4XX</c>, or 0 for <c>default</c>.</summary>
internal static class StatusCodes
{
    // The phrases of RFC 9110, 15 and of the registry it founded.
    private static readonly Dictionary<int, string> Words = new()
    {
        [0] = "Default",
        [2] = "Success",
        [3] = "Redirection",
        [200] = "Ok",
        [201] = "Created",
        [202] = "Accepted",
        [203] = "NonAuthoritativeInformation",
        [204] = "NoContent",
        [205] = "ResetContent",
        [206] = "PartialContent",
        [207] = "MultiStatus",
        [208] = "AlreadyReported",
        [226] = "ImUsed",
        [300] = "MultipleChoices",
        [301] = "MovedPermanently",
        [302] = "Found",
        [303] = "SeeOther",
        [304] = "NotModified",
        [305] = "UseProxy",
        [307] = "TemporaryRedirect",
        [308] = "PermanentRedirect",
    };

    /// <summary>Null for a key that is no status.</summary>
    public static int? Parse(string key)
    {
        if (key.Length != 3)
        {
            return key == "default" ? 0 : null;
        }

        if (key[0] is < '1' or > '5')
        {
            return null;
        }

        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status
            : key.Substring(1).Equals("XX", StringComparison.OrdinalIgnoreCase) ? key[0] - '0'
            : null;
    }

    /// <summary>2 to 5: the first digit; 0 for <c>default</c>.</summary>
    public static int Class(int status) => status >= 100 ? status / 100 : status;

    /// <summary>Whether the response of a status never has a body (RFC 9110, 15).</summary>
    public static bool HasNoContent(int status) => status is 204 or 205 or 304;

    /// <summary>Whether a response of the status says where to go on.</summary>
    public static bool IsRedirect(int status) => status is 3 or 301 or 302 or 303 or 307 or 308;

    /// <summary>The status as a word of an identifier: <c>Accepted</c>.</summary>
    public static string Word(int status) =>
        Words.TryGetValue(status, out string? word) ? word : Identifier.Inside("Status", status.ToString(CultureInfo.InvariantCulture));
}
