using System.Globalization;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// The keys of <c>responses</c> as numbers: a status code, 1 to 5 for a range such as <c>4XX</c>, or 0 for <c>default</c>.
/// </summary>
internal static class StatusCodes
{
    // Reason phrases of RFC 9110, section 15, and of the IANA HTTP Status Code Registry.
    private static readonly Dictionary<int, string> Names = new()
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

    /// <summary>Returns the number for a key of <c>responses</c>, or null if the key is invalid.</summary>
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

    /// <summary>Returns the class of a status code, its first digit; 0 for <c>default</c>.</summary>
    public static int ClassOf(int status) => status >= 100 ? status / 100 : status;

    /// <summary>Returns whether a response with the status code never has content (RFC 9110, section 15).</summary>
    public static bool HasNoContent(int status) => status is 204 or 205 or 304;

    /// <summary>Returns whether a response with the status code redirects to the URL in its <c>Location</c> header.</summary>
    public static bool IsRedirect(int status) => status is 3 or 301 or 302 or 303 or 307 or 308;

    /// <summary>Returns the status code as part of an identifier: <c>Accepted</c>, <c>Status299</c>.</summary>
    public static string NameOf(int status) =>
        Names.TryGetValue(status, out string? name) ? name : Identifier.Inside("Status", status.ToString(CultureInfo.InvariantCulture));
}
