using System.Net;

namespace Truto.Generated;

/// <summary>An unsuccessful response whose body has been read.</summary>
internal sealed class Failure
{
    public const int MaxRawBodyLength = 64 * 1024;

    /// <param name="info">The metadata of the response.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="secrets">The secrets of the request.</param>
    /// <param name="requestUri">The URL of the request; null if it was not sent.</param>
    public Failure(ResponseInfo info, ResponseBody body, Secrets secrets, Uri? requestUri = null)
    {
        RequestUri = RequestUrl.Redacted(requestUri, secrets);
        Info = info;
        Body = body;
        Secrets = secrets;

        // Redacts before truncating, because a truncated secret would not be recognized.
        string text = Redaction.Apply(body.Text(MaxRawBodyLength + Redaction.MaxSecretLength), secrets);
        IsRawBodyCut = body.IsTruncated || text.Length > MaxRawBodyLength;
        RawBody = BodyText.Truncate(text, MaxRawBodyLength);
    }

    /// <summary>Creates a failure without a response.</summary>
    public static Failure WithoutResponse(string operation, HttpStatusCode status) =>
        new(ResponseInfo.OfNone(operation, status), ResponseBody.Empty, new Secrets());

    public ResponseInfo Info { get; }

    /// <summary>The URL of the request without query and credentials; null if it was not sent.</summary>
    public Uri? RequestUri { get; }

    public ResponseBody Body { get; }

    /// <summary>The secrets of the request, which are redacted in every text.</summary>
    public Secrets Secrets { get; }

    public string RawBody { get; }

    public bool IsRawBodyCut { get; }
}
