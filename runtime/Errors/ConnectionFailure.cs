namespace Truto.Generated;

/// <summary>Adds operation and URL to connection exceptions: "Connection refused" does not tell which of many calls failed.</summary>
internal static class ConnectionFailure
{
    /// <summary>
    /// Returns the exception without credentials. An exception of the platform's own types is replaced by one of the same type that names operation
    /// and URL; others, such as those of a handler or of a stream that is sent, are kept.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="url">The URL of the request; null if it was not sent.</param>
    /// <param name="secrets">The secrets of the request.</param>
    public static Exception Describe(Exception exception, OperationName operation, Uri? url, Secrets secrets)
    {
        Exception shown = Redaction.Apply(exception, secrets);
        if (RequestUrl.Redacted(url, secrets) is not { } target)
        {
            return shown;
        }

        string start = operation + " got no complete response from " + target.AbsoluteUri + ": ";
#if NET
        if (shown is HttpIOException ended)
        {
            // The type appends this to every message.
            string added = $" ({ended.HttpRequestError})";
            string message = ended.Message.EndsWith(added, StringComparison.Ordinal) ? ended.Message[..^added.Length] : ended.Message;
            return new HttpIOException(ended.HttpRequestError, start + message, ended);
        }

        if (shown.GetType() == typeof(HttpRequestException))
        {
            var request = (HttpRequestException)shown;
            return new HttpRequestException(request.HttpRequestError, start + request.Message, request, request.StatusCode);
        }
#else
        if (shown.GetType() == typeof(HttpRequestException))
        {
            return new HttpRequestException(start + shown.Message, shown);
        }
#endif
        return shown.GetType() == typeof(IOException) ? new IOException(start + shown.Message, shown) : shown;
    }
}
