using System.Net;

namespace Truto.Generated;

/// <summary>A response that a call cannot return, with its body read.</summary>
internal sealed class Failure
{
    public const int MaxRawBodyLength = 64 * 1024;

    public Failure(ResponseFacts facts, ResponseBody body, string? secret)
    {
        Facts = facts;
        Body = body;
        Secret = secret;

        // A token cut in two by the limit would not be recognized, so it is blanked out before cutting.
        string text = Redaction.Apply(body.Text(MaxRawBodyLength + Redaction.MaxSecretLength), secret);
        IsRawBodyCut = body.IsCut || text.Length > MaxRawBodyLength;
        RawBody = BodyText.Cut(text, MaxRawBodyLength);
    }

    /// <summary>A failure that no response was behind.</summary>
    public static Failure WithoutResponse(string operation, HttpStatusCode status) =>
        new(ResponseFacts.OfNone(operation, status), ResponseBody.Empty, secret: null);

    public ResponseFacts Facts { get; }

    public ResponseBody Body { get; }

    /// <summary>The token that the request carried, to be kept out of every text.</summary>
    public string? Secret { get; }

    public string RawBody { get; }

    public bool IsRawBodyCut { get; }
}
