namespace Truto.Generated;

/// <summary>Names operation and URL in the exceptions of connections: "Connection refused" does not say which of many calls failed.</summary>
internal static class ConnectionFailure
{
    /// <summary>
    /// The exception of a request without the credentials it carried. An exception of the platform's own types becomes one of the same type that
    /// names operation and URL; others, such as those of a handler or of a stream that is sent, stay as they are.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="url">Where the request was sent to; null where it was not sent.</param>
    /// <param name="secrets">What it carried.</param>
    public static Exception Describe(Exception exception, OperationName operation, Uri? url, Secrets secrets)
    {
        Exception shown = Redaction.Apply(exception, secrets);
        if (RequestUrl.Shown(url, secrets) is not { } target)
        {
            return shown;
        }

        string start = operation + " got no complete response from " + target.AbsoluteUri + ": ";
#if NET
        if (shown is HttpIOException ended)
        {
            // The type itself adds this to each message.
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
