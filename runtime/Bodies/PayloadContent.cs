using System.Net;

namespace Truto.Generated;

/// <summary>A payload as <see cref="HttpClient"/> takes it; written straight to the connection.</summary>
internal sealed class PayloadContent : HttpContent
{
    private readonly Payload payload;

    public PayloadContent(Payload payload)
    {
        this.payload = payload;
        if (payload.MediaType is { } mediaType)
        {
            // As the description has it: what .NET does not take for a media type may be the API's all the same.
            Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => payload.WriteToAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        payload.WriteToAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = payload.Length ?? 0;
        return payload.Length is not null;
    }
}
