using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated.Tasks.Fetching;

/// <summary>A response.</summary>
/// <param name="Content">The body; null if the server reported that it did not change.</param>
/// <param name="MediaType">The media type; empty if the server sent none.</param>
/// <param name="ETag">The entity tag; null if the server sent none.</param>
internal sealed record FetchedContent(byte[]? Content, string MediaType, string? ETag);

/// <summary>Fetches descriptions. Redirects stay on the host, and limits apply to time and size.</summary>
/// <param name="settings">The limits.</param>
internal sealed class Fetcher(FetchSettings settings) : IDisposable
{
    private const int MostRedirects = 5;

    // Requests with headers of the caller never leave the host, so redirects are followed here.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Fetches a description.</summary>
    /// <param name="description">The description.</param>
    /// <param name="etag">The entity tag of the present content; null to fetch it in any case.</param>
    /// <param name="stop">Stops the request.</param>
    /// <exception cref="TaskProblemException">It could not be fetched.</exception>
    public async Task<FetchedContent> Fetch(RemoteDescription description, string? etag, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(settings.Timeout);
        try
        {
            return await Follow(description, etag, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            string seconds = settings.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw Unreachable(description, $"no complete response within {seconds} seconds (OpenApiRefreshTimeoutSeconds)");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw Unreachable(description, ReasonOf(exception));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<FetchedContent> Follow(RemoteDescription description, string? etag, CancellationToken stop)
    {
        Uri url = description.Url;
        for (int redirects = 0; ; redirects++)
        {
            using HttpRequestMessage request = Request(description, url, etag);
            using HttpResponseMessage response =
                await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            switch (response.StatusCode)
            {
                case HttpStatusCode.NotModified when etag is not null:
                    return new FetchedContent(Content: null, "", etag);
                case HttpStatusCode.OK:
                    return new FetchedContent(
                        await Read(description, response, stop).ConfigureAwait(false),
                        response.Content.Headers.ContentType?.MediaType ?? "",
                        response.Headers.ETag?.ToString());
                case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
                    or HttpStatusCode.PermanentRedirect:
                    url = redirects < MostRedirects
                        ? Target(description, url, response.Headers.Location)
                        : throw new TaskProblemException(
                            TaskMessages.RedirectRefused, description.Name, description.ShownUrl, $"more than {MostRedirects} times");
                    break;
                default:
                    throw new TaskProblemException(
                        TaskMessages.Refused, description.Name, description.ShownUrl, StatusOf(response.StatusCode), AdviceFor(response.StatusCode));
            }
        }
    }

    private static HttpRequestMessage Request(RemoteDescription description, Uri url, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/yaml, application/vnd.oai.openapi, text/plain, */*;q=0.5");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Truto.Generated", typeof(Fetcher).Assembly.GetName().Version!.ToString(3)));
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        foreach ((string name, string value) in description.Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static Uri Target(RemoteDescription description, Uri from, Uri? location)
    {
        Uri? target = location is null ? null : new Uri(from, location);
        string? problem = target switch
        {
            null => "to no location",
            _ when target.Host != from.Host || target.Port != from.Port && target.Scheme == from.Scheme =>
                $"to another host, '{target.GetComponents(UriComponents.HostAndPort, UriFormat.UriEscaped)}'",
            { Scheme: "https" } => null,
            { Scheme: "http" } when from.Scheme == "http" => null,
            _ => "from https to an unencrypted connection",
        };
        return problem is null
            ? target!
            : throw new TaskProblemException(TaskMessages.RedirectRefused, description.Name, description.ShownUrl, problem);
    }

    private async Task<byte[]> Read(RemoteDescription description, HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentLength > settings.MaxBytes)
        {
            throw TooLarge(description);
        }

        using Stream body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        while (await body.ReadAsync(buffer, stop).ConfigureAwait(false) is > 0 and int count)
        {
            content.Write(buffer, 0, count);
            if (content.Length > settings.MaxBytes)
            {
                throw TooLarge(description);
            }
        }

        return content.ToArray();
    }

    private TaskProblemException TooLarge(RemoteDescription description) => new(
        TaskMessages.TooLarge, description.Name, description.ShownUrl, settings.MaxBytes.ToString(CultureInfo.InvariantCulture));

    private static TaskProblemException Unreachable(RemoteDescription description, string reason) =>
        new(TaskMessages.Unreachable, description.Name, description.ShownUrl, reason);

    private static string StatusOf(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string AdviceFor(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            "; set UrlHeaders to a header and an environment variable with credentials, such as 'Authorization=API_TOKEN', or check their values",
        _ => "",
    };

    // The innermost message names the cause. None contains headers.
    private static string ReasonOf(Exception exception) => (exception.InnerException ?? exception).Message.TrimEnd('.');
}
