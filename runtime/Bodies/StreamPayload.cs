namespace Truto.Generated;

/// <summary>A payload that is read from a stream while it is sent.</summary>
internal sealed class StreamPayload(BinaryContent content, StreamSource source, string mediaType) : Payload
{
    public override string? MediaType => mediaType;

    public override long? Length => content.Length;

    public override bool CanRepeat => source.CanOpenAgain;

    public override bool IsInMemory => false;

    public override Task WriteToAsync(Stream target, CancellationToken cancellationToken) => source.CopyToAsync(target, cancellationToken);
}
