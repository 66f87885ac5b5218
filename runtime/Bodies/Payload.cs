namespace Truto.Generated;

/// <summary>The body of a request, or a part of one.</summary>
internal abstract class Payload
{
    /// <summary>The <c>Content-Type</c>; null where nothing is said of it.</summary>
    public abstract string? MediaType { get; }

    /// <summary>The number of bytes; null where it is known only at the end.</summary>
    public abstract long? Length { get; }

    /// <summary>Whether it can be written more than once, so that a request can be repeated. A stream that cannot seek is used up.</summary>
    public abstract bool CanSendAgain { get; }

    /// <summary>Whether nothing else can move what it is read from while it is written.</summary>
    public virtual bool IsInMemory => true;

    /// <exception cref="InvalidOperationException">It was written before and cannot be again.</exception>
    public abstract Task WriteToAsync(Stream target, CancellationToken cancellationToken);

    /// <summary>The content of one request; a repeated request needs another.</summary>
    public PayloadContent ToContent() => new PayloadContent(this);
}
