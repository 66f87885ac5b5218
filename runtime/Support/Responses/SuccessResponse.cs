namespace Truto.Generated.Support;

/// <summary>A successful response whose body has not been read.</summary>
/// <param name="response">The response.</param>
/// <param name="bodyLimit">The limit of what is buffered of the body.</param>
internal readonly struct SuccessResponse(OpenResponse response, BodyLimit bodyLimit)
{
    public ApiCall Call => response.Call;

    public OpenResponse Response => response;

    public BodyLimit BodyLimit => bodyLimit;

    /// <summary>Reads the whole body and disposes the response.</summary>
    public async ValueTask<ResponseBody> BodyAsync(CancellationToken cancellationToken)
    {
        using (response)
        {
            return await response.ReadAsync(bodyLimit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the whole body as JSON and disposes the response.</summary>
    public async ValueTask<T> JsonAsync<T>(JsonReader<T> read, CancellationToken cancellationToken, bool isOptional = false)
    {
        using (response)
        {
            using ResponseBody body = await response.ReadAsync(bodyLimit, cancellationToken).ConfigureAwait(false);
            return ReadResult.OfSuccess(response, body, read, cancellationToken, isOptional);
        }
    }

    /// <summary>Waits until the request is sent and disposes the response without reading its body.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        using (response)
        {
            await response.WaitUntilSentAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the absolute URL of the <c>Location</c> header; null if it is missing or invalid.</summary>
    public async Task<Uri?> LocationAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken).ConfigureAwait(false);
        return response.Message.Headers.Location is not { } location ? null
            : response.Message.RequestMessage?.RequestUri is not { } from ? location
            : Uri.TryCreate(from, location, out Uri? target) ? target
            : null;
    }

    public ApiResponseFormatException WithoutLocation()
    {
        Failure failure = response.ToFailure(ResponseBody.Empty);
        string problem = (int)response.Info.Status is >= 300 and < 400
            ? "it has no valid 'Location' header"
            : "it is not a redirect; set AllowAutoRedirect to false on the handler of an HttpClient that you pass to the client";
        return new ApiResponseFormatException(failure, problem, innerException: null);
    }
}
