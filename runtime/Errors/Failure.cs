using System.Net;

namespace Truto.Generated;

/// <summary>A response that a call cannot return, with its body read.</summary>
internal sealed class Failure
{
    public const int MaxRawBodyLength = 64 * 1024;

    /// <param name="facts">What is known of the response.</param>
    /// <param name="body">Its body.</param>
    /// <param name="secrets">What the request carried.</param>
    /// <param name="requestUri">Where the request was sent to; null where it was not sent.</param>
    public Failure(ResponseFacts facts, ResponseBody body, Secrets secrets, Uri? requestUri = null)
    {
        RequestUri = RequestUrl.Shown(requestUri, secrets);
        Facts = facts;
        Body = body;
        Secrets = secrets;

        // A token cut in two by the limit would not be recognized, so it is blanked out before cutting.
        string text = Redaction.Apply(body.Text(MaxRawBodyLength + Redaction.MaxSecretLength), secrets);
        IsRawBodyCut = body.IsCut || text.Length > MaxRawBodyLength;
        RawBody = BodyText.Cut(text, MaxRawBodyLength);
    }

    /// <summary>A failure that no response was behind.</summary>
    public static Failure WithoutResponse(string operation, HttpStatusCode status) =>
        new(ResponseFacts.OfNone(operation, status), ResponseBody.Empty, new Secrets());

    public ResponseFacts Facts { get; }

    /// <summary>Where the request was sent to, without query and credentials; null where it was not sent.</summary>
    public Uri? RequestUri { get; }

    public ResponseBody Body { get; }

    /// <summary>What the request carried and has to be kept out of every text.</summary>
    public Secrets Secrets { get; }

    public string RawBody { get; }

    public bool IsRawBodyCut { get; }
}
