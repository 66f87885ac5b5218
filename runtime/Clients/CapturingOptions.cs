namespace Truto.Generated;

/// <summary>Options that remember the response of the call they were given to.</summary>
internal sealed class CapturingOptions(RequestOptions? options) : RequestOptions(options)
{
    private ResponseFacts? facts;

    /// <summary>What is known of the last response.</summary>
    /// <exception cref="InvalidOperationException">There was none: the options were not passed on.</exception>
    public ResponseFacts Result(ApiException? exception) =>
        exception?.Facts
        ?? facts
        ?? throw new InvalidOperationException("The call was not made with the options that ApiResponse.From gave it. Pass them on: o => client.CallAsync(..., options: o).");

    internal override void OnResponse(ResponseFacts responseFacts) => facts = responseFacts;
}
