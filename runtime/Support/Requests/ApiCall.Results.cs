using System.Net;

namespace Truto.Generated.Support;

// What counts as success, and what the result is then.
public sealed partial class ApiCall
{
    private List<int>? successes;
    private List<FinalResponse>? finalResponses;

    internal string? AcceptType { get; private set; }

    internal bool HasListResult { get; private set; }

    internal bool HasOptionalResult { get; private set; }

    /// <summary>Whether a redirect is what the caller wants to see.</summary>
    internal bool StaysAtRedirects { get; private set; }

    internal IReadOnlyList<string>? ExcludedMembers { get; private set; }

    /// <summary>Sets the <c>Accept</c> header.</summary>
    public ApiCall Accept(string mediaTypes)
    {
        AcceptType = mediaTypes;
        return this;
    }

    /// <summary>Says that the JSON of a result that is read as a whole is an array, so that an empty body is an empty list.</summary>
    public ApiCall ListResult()
    {
        HasListResult = true;
        return this;
    }

    /// <summary>Says that the result is null where there is no body.</summary>
    public ApiCall OptionalResult()
    {
        HasOptionalResult = true;
        return this;
    }

    /// <summary>Names members that the response may lack although they are required.</summary>
    public ApiCall Excludes(IReadOnlyList<string>? members)
    {
        ExcludedMembers = members;
        return this;
    }

    /// <summary>Says that a status is a success although it is not in 2xx.</summary>
    /// <param name="status">
    /// A status, or 3 for all of 3xx. A redirect is then not followed; 304 is nothing to follow.
    /// </param>
    public ApiCall Succeeds(int status)
    {
        (successes ??= []).Add(status);
        StaysAtRedirects |= status is 3 or (>= 300 and < 400 and not (int)HttpStatusCode.NotModified);
        return this;
    }

    /// <summary>Says that a response of the operation is not retried.</summary>
    /// <param name="status">The status, or 4 or 5 for the range.</param>
    /// <param name="body">JSON that the body must contain; null, the default, for any body.</param>
    public ApiCall FinalResponse(int status, string? body = null)
    {
        (finalResponses ??= []).Add(new FinalResponse(status, body));
        return this;
    }

    /// <summary>Whether the operation's own declarations make a failure final.</summary>
    internal bool IsFinal(ApiException failure) => finalResponses?.Exists(one => one.Matches(failure)) == true;

    /// <summary>Whether a status is a success.</summary>
    internal bool Succeeds(HttpStatusCode status) =>
        (int)status is >= 200 and < 300 || (successes is not null && (successes.Contains((int)status) || successes.Contains((int)status / 100)));
}
