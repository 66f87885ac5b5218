namespace Truto.Generated.Support;

/// <summary>The response of a success, whose body is still to be read.</summary>
/// <param name="call">What was asked.</param>
/// <param name="answer">The response.</param>
/// <param name="maxBodyLength">How many bytes of the body may be kept in memory.</param>
internal sealed class Received(ApiCall call, Answer answer, long maxBodyLength)
{
    public ApiCall Call => call;

    public Answer Answer => answer;

    public long MaxBodyLength => maxBodyLength;

    /// <summary>Reads the whole body and disposes the response.</summary>
    public async Task<ResponseBody> BodyAsync(CancellationToken cancellationToken)
    {
        using (answer)
        {
            return await ResponseBody.ReadWholeAsync(answer.Response.Content, maxBodyLength, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Where the response points to, and disposes it; null where it says nothing.</summary>
    public Uri? Location()
    {
        using (answer)
        {
            return answer.Response.Headers.Location is not { } location ? null
                : answer.Response.RequestMessage?.RequestUri is { } from ? new Uri(from, location)
                : location;
        }
    }

    public ApiResponseFormatException WithoutLocation()
    {
        Failure failure = answer.ToFailure(ResponseBody.Empty);
        string problem = (int)answer.Facts.Status is >= 300 and < 400
            ? "it has no Location"
            : "it is no redirect. An HttpClient that is given must not follow redirects by itself (AllowAutoRedirect = false)";
        return new ApiResponseFormatException(failure, FailureMessage.ForFormat(failure, problem), innerException: null);
    }
}
