namespace Truto.Generated;

/// <summary>
/// The body of a response as a stream that reads from the connection. Disposing it disposes the response. Broken connections and invalid compressed
/// data throw <see cref="IOException"/>.
/// </summary>
internal sealed class ResponseStream : Stream
{
    private readonly OpenResponse response;
    private readonly Stream body;

    private ResponseStream(OpenResponse response, Stream body)
    {
        this.response = response;
        this.body = body;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override bool CanTimeout => body.CanTimeout;

    public override int ReadTimeout
    {
        get => body.ReadTimeout;
        set => body.ReadTimeout = value;
    }

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens the body, and disposes the response if that fails.</summary>
    public static async Task<Stream> OpenAsync(OpenResponse response, CancellationToken cancellationToken)
    {
        try
        {
            // Null on .NET Framework for a response without a body.
            if (response.Message.Content is not { } content)
            {
                return new ResponseStream(response, Null);
            }

#if NET
            return new ResponseStream(response, await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
#else
            cancellationToken.ThrowIfCancellationRequested();
            return new ResponseStream(response, await content.ReadAsStreamAsync().ConfigureAwait(false));
#endif
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return body.Read(buffer, offset, count);
        }
        catch (Exception exception) when (Broken(exception) is { } broken)
        {
            throw broken;
        }
    }

#if NET
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Broken(exception) is { } broken)
        {
            throw broken;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
#else
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Broken(exception) is { } broken)
        {
            throw broken;
        }
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            response.Stop();
        }

        base.Dispose(disposing);
    }

    // Null for an exception that is rethrown unchanged.
    private IOException? Broken(Exception exception)
    {
        OperationName operation = response.Info.Operation;
        if (exception is HttpRequestException || ResponseBody.IsUndecodable(exception))
        {
            IOException broken = new(exception.Message, Redaction.Apply(exception, response.Secrets));
            return (IOException)ConnectionFailure.Describe(broken, operation, response.RequestUri, response.Secrets);
        }

        return exception is IOException
            && ConnectionFailure.Describe(exception, operation, response.RequestUri, response.Secrets) is IOException described
            && described != exception
                ? described
                : null;
    }
}
