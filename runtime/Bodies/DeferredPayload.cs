namespace Truto.Generated;

/// <summary>A body that is still being put together; made when it is first asked for.</summary>
internal sealed class DeferredPayload(Func<Payload> make) : Payload
{
    private Payload? made;

    public override string? MediaType => Made.MediaType;

    public override long? Length => Made.Length;

    public override bool CanSendAgain => Made.CanSendAgain;

    private Payload Made => made ??= make();

    public override Task WriteToAsync(Stream target, CancellationToken cancellationToken) => Made.WriteToAsync(target, cancellationToken);
}
