#if NET
using System.IO.Compression;
using System.Net.Http.Headers;

namespace Truto.Generated;

/// <summary>
/// Requests and decompresses gzip in programs that are compiled ahead of time. The automatic decompression of .NET would add 1.1 MB to them, because
/// it includes Brotli and its encoder.
/// </summary>
internal sealed class GZipHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string GZip = "gzip";
    private const string AcceptEncoding = "Accept-Encoding";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.NonValidated.Contains(AcceptEncoding))
        {
            request.Headers.TryAddWithoutValidation(AcceptEncoding, GZip);
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (IsCompressed(response.Content.Headers))
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            response.Content = Decompressed(body, response.Content.Headers);
        }

        return response;
    }

    private static bool IsCompressed(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Encoding", out HeaderStringValues encodings)
        && encodings.Count == 1
        && encodings.ToString().Equals(GZip, StringComparison.OrdinalIgnoreCase);

    // Without the length and encoding, which are those of the compressed body.
    private static StreamContent Decompressed(Stream body, HttpContentHeaders headers)
    {
        StreamContent content = new(new GZipStream(body, CompressionMode.Decompress));
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            if (name is not ("Content-Length" or "Content-Encoding"))
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return content;
    }
}
#endif
