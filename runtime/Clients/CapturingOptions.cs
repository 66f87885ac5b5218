namespace Truto.Generated;

/// <summary>Request options that capture the response of the call to which they are passed.</summary>
internal sealed class CapturingOptions(RequestOptions? options) : RequestOptions(options)
{
    private ResponseInfo? info;

    /// <summary>Returns the metadata of the last response.</summary>
    /// <exception cref="InvalidOperationException">There was no response, because the options were not passed on.</exception>
    public ResponseInfo Result(ApiException? exception) =>
        exception?.Info
        ?? info
        ?? throw new InvalidOperationException(
            "The call was not made with the options that ApiResponse.From supplied. Pass them on: o => client.CallAsync(..., options: o).");

    internal override void OnResponse(OpenResponse response) => info = response.Info;
}
