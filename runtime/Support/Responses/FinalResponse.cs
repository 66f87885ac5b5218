using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A response that the description declares final, because a retry cannot change it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FinalResponse
{
    private readonly int status;
    private readonly JsonPattern? body;

    /// <summary>Creates a final response.</summary>
    /// <param name="status">The status, or 4 or 5 for all of 4xx or 5xx.</param>
    /// <param name="body">
    /// JSON that the body must contain: each property with its value, or with one of the values of an array. Null, the default, for any body.
    /// </param>
    public FinalResponse(int status, string? body = null)
    {
        this.status = status;
        this.body = body is null ? null : new JsonPattern(body);
    }

    /// <summary>Returns whether a failure has such a response.</summary>
    internal bool Matches(ApiException failure)
    {
        int actual = (int)failure.StatusCode;
        return (status == actual || status == actual / 100) && body?.IsIn(failure.Body.Span) != false;
    }
}
