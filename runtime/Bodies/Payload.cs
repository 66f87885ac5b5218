namespace Truto.Generated;

/// <summary>A request body, or a part of one.</summary>
internal abstract class Payload
{
    /// <summary>The <c>Content-Type</c>; null for none.</summary>
    public abstract string? MediaType { get; }

    /// <summary>The number of bytes; null if it is unknown until the end.</summary>
    public abstract long? Length { get; }

    /// <summary>
    /// Whether the payload can be written more than once, so that a request can be retried. A stream that cannot seek can be read once.
    /// </summary>
    public abstract bool CanRepeat { get; }

    /// <summary>Whether the payload is in memory, so that reading it cannot interfere with another reader of a stream.</summary>
    public virtual bool IsInMemory => true;

    /// <exception cref="InvalidOperationException">The payload was written before and cannot be written again.</exception>
    public abstract Task WriteToAsync(Stream target, CancellationToken cancellationToken);

    /// <summary>Creates the content of one attempt; each attempt needs its own.</summary>
    public PayloadContent ToContent() => new PayloadContent(this);
}
