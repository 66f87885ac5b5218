namespace Truto.Generated.Support;

/// <summary>The response of a success, whose body is still to be read.</summary>
/// <param name="call">What was asked.</param>
/// <param name="answer">The response.</param>
/// <param name="bodyLimit">How much of the body may be kept in memory.</param>
internal sealed class Received(ApiCall call, Answer answer, BodyLimit bodyLimit)
{
    public ApiCall Call => call;

    public Answer Answer => answer;

    public BodyLimit BodyLimit => bodyLimit;

    /// <summary>Reads the whole body and disposes the response.</summary>
    public async Task<ResponseBody> BodyAsync(CancellationToken cancellationToken)
    {
        using (answer)
        {
            return await answer.ReadAsync(bodyLimit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves the body unread and disposes the response.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        using (answer)
        {
            await answer.SentAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Where the response points to; null where it says nothing, or what is no address.</summary>
    public async Task<Uri?> LocationAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken).ConfigureAwait(false);
        return answer.Response.Headers.Location is not { } location ? null
            : answer.Response.RequestMessage?.RequestUri is not { } from ? location
            : Uri.TryCreate(from, location, out Uri? target) ? target
            : null;
    }

    public ApiResponseFormatException WithoutLocation()
    {
        Failure failure = answer.ToFailure(ResponseBody.Empty);
        string problem = (int)answer.Facts.Status is >= 300 and < 400
            ? "it has no Location"
            : "it is no redirect. An HttpClient that is given must not follow redirects by itself (AllowAutoRedirect = false)";
        return new ApiResponseFormatException(failure, problem, innerException: null);
    }
}
