using System.Globalization;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock.Responses;

/// <summary>The response of an operation that a request gets.</summary>
/// <param name="Response">The declaration; null if the operation declares no successful response.</param>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type of the body; null for none.</param>
/// <param name="ContentType">The value of <c>Content-Type</c>; null for no body.</param>
internal sealed record ResponseChoice(Response? Response, int Status, MediaType? MediaType, string? ContentType)
{
    /// <summary>Chooses a response.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="code">The status; null for a successful one.</param>
    /// <param name="accept">The value of <c>Accept</c>; null accepts everything.</param>
    /// <param name="isStrict">Whether a request that accepts none of the media types gets 406; otherwise it gets the first one.</param>
    /// <returns>The choice, or the reply to a request that cannot get one.</returns>
    public static (ResponseChoice? Choice, Reply? Refusal) Of(Operation operation, int? code, string? accept, bool isStrict)
    {
        if (code is < 200 or > 599)
        {
            return (null, Problems.Of(400, string.Create(CultureInfo.InvariantCulture, $"{code} is not the status of a final response.")));
        }

        Response? response = code is { } wanted ? WithStatus(operation, wanted) : Successful(operation);
        if (response is null && code is not null)
        {
            string declared = string.Join(", ", operation.Responses.Select(candidate => candidate.Status).DefaultIfEmpty("none"));
            return (null, Problems.Of(400, string.Create(
                CultureInfo.InvariantCulture, $"'{operation}' declares no response {code}; it declares {declared}.")));
        }

        int status = code ?? StatusOf(response);
        if (response is null || response.Content.Count == 0 || status is 204 or 205 or 304)
        {
            return (new ResponseChoice(response, status, null, null), null);
        }

        if (Accepted(response.Content, accept) is { } media)
        {
            return (new ResponseChoice(response, status, media.MediaType, media.ContentType), null);
        }

        MediaType first = response.Content[0];
        return isStrict
            ? (null, Problems.Of(
                406, $"'{operation}' responds with {string.Join(", ", response.Content.Select(item => item.Name))}, not with {accept}."))
            : (new ResponseChoice(response, status, first, Concrete(first, "*/*")), null);
    }

    /// <summary>Returns the declaration for a status, also by range or <c>default</c>; null if there is none.</summary>
    public static Response? WithStatus(Operation operation, int status)
    {
        string text = status.ToString(CultureInfo.InvariantCulture);
        return operation.Responses.FirstOrDefault(response => response.Status == text)
            ?? operation.Responses.FirstOrDefault(response => response.Status.Length == 3 && response.Status[0] == text[0]
                && response.Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
            ?? operation.Responses.FirstOrDefault(response => response.Status == "default");
    }

    // 2xx, then a redirect, then default. An operation that declares only errors succeeds without content.
    private static Response? Successful(Operation operation) =>
        operation.Responses.Where(response => response.Status.StartsWith('2')).MinBy(response => response.Status, StringComparer.Ordinal)
        ?? operation.Responses.FirstOrDefault(response => response.Status == "default")
        ?? operation.Responses.Where(response => response.Status.StartsWith('3')).MinBy(response => response.Status, StringComparer.Ordinal);

    private static int StatusOf(Response? response) => response is null ? 204
        : int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status
        : response.Status.StartsWith('3') ? 300 : 200;

    private static (MediaType MediaType, string ContentType)? Accepted(IReadOnlyList<MediaType> content, string? accept)
    {
        // Where the client does not care, JSON comes first.
        MediaType[] offered = [.. content.OrderBy(media => MediaTypes.IsJson(media.Name) ? 0 : 1)];
        var ranges = (accept ?? "*/*").Split(',').Select(Range).Where(range => range.Quality > 0).OrderByDescending(range => range.Quality);
        foreach ((string range, _) in ranges)
        {
            if (offered.FirstOrDefault(media => MediaTypes.Matches(media.Name, range)) is { } media)
            {
                return (media, Concrete(media, range));
            }
        }

        return null;
    }

    private static (string Range, double Quality) Range(string text)
    {
        string[] parts = text.Split(';', StringSplitOptions.TrimEntries);
        string? quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return (parts[0], quality is not null && double.TryParse(quality[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out double q) ? q
            : 1);
    }

    private static string Concrete(MediaType media, string accepted)
    {
        string name = media.Name;
        if (!name.Contains('*', StringComparison.Ordinal))
        {
            return name;
        }

        return !accepted.Contains('*', StringComparison.Ordinal) ? accepted : MediaTypes.Bare(name) switch
        {
            "image/*" => "image/png",
            "text/*" => "text/plain",
            "audio/*" => "audio/mpeg",
            "video/*" => "video/mp4",
            _ => media.Schema?.Dereferenced() is { Format: "binary" } ? "application/octet-stream" : "application/json",
        };
    }
}
