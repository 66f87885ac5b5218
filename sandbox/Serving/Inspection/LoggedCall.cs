namespace Truto.Generated.Serving.Inspection;

/// <summary>A request with all the attempts to send it.</summary>
/// <param name="Id">The number of the call, from 1.</param>
/// <param name="Attempts">The attempts, oldest first.</param>
internal sealed record LoggedCall(long Id, IReadOnlyList<LoggedAttempt> Attempts)
{
    /// <summary>Gets the request of the first attempt; the others repeat it.</summary>
    public LoggedAttempt First => Attempts[0];

    /// <summary>Returns whether a request repeats this call: it is the same one, and the last attempt failed in a way that clients retry.</summary>
    public bool IsRepeatedBy(LoggedAttempt next)
    {
        LoggedAttempt last = Attempts[^1];
        return last.IsTransientFailure && last.Method == next.Method && last.Path == next.Path && last.Query == next.Query
            && last.Header("Idempotency-Key") == next.Header("Idempotency-Key") && last.RequestBody.Equals(next.RequestBody);
    }
}

/// <summary>A request that arrived, and its response.</summary>
internal sealed record LoggedAttempt(
    DateTimeOffset Time,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    LoggedBody RequestBody,
    Reply Reply,
    LoggedBody ResponseBody)
{
    /// <summary>Gets whether clients retry the request: the connection was cut, a fault was injected, or the status says so.</summary>
    public bool IsTransientFailure =>
        Reply.Fault is not null || Reply.Delivery.CutAfter is not null || Reply.Status is 408 or 429 or >= 500;

    /// <summary>Creates the record of a request and its response. Long bodies are truncated, so that the log stays small.</summary>
    public static LoggedAttempt Of(ReceivedRequest request, Reply reply, DateTimeOffset time) => new(
        time, request.Method, request.Path, request.QueryText, request.Headers, LoggedBody.Of(request.Body),
        reply with { Body = [] }, LoggedBody.Of(reply.Body));

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;
}

/// <summary>The beginning of a body.</summary>
/// <param name="Bytes">At most 16 KB.</param>
/// <param name="Size">The size of the whole body in bytes.</param>
internal sealed record LoggedBody(byte[] Bytes, int Size)
{
    private const int MaxBytes = 16 * 1024;

    public bool IsTruncated => Size > Bytes.Length;

    public static LoggedBody Of(byte[] body) => new(body.Length > MaxBytes ? body[..MaxBytes] : body, body.Length);

    public bool Equals(LoggedBody? other) => other is not null && Size == other.Size && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Size;
}
