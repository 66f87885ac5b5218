namespace Truto.Generated.Serving;

/// <summary>Responds to the requests that a host receives.</summary>
internal interface IRequestHandler
{
    /// <summary>Gets the clock of delays.</summary>
    TimeProvider Clock { get; }

    /// <summary>Gets the maximum size of a body in bytes.</summary>
    int MaxBodySize { get; }

    /// <summary>Processes a request and returns the reply.</summary>
    ValueTask<Reply> HandleAsync(ReceivedRequest request, CancellationToken cancellationToken);

    /// <summary>Returns the reply to a request whose body is larger than <see cref="MaxBodySize"/>.</summary>
    Reply TooLarge();
}
