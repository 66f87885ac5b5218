using System.Net;

namespace Truto.Generated.Support;

// Which statuses are successes, and how their bodies are interpreted.
public sealed partial class ApiCall
{
    private List<int>? successes;
    private List<FinalResponse>? finalResponses;

    internal string? AcceptType { get; private set; }

    internal bool HasListResult { get; private set; }

    internal bool HasOptionalResult { get; private set; }

    /// <summary>Whether redirects are returned to the caller instead of being followed.</summary>
    internal bool StaysAtRedirects { get; private set; }

    internal IReadOnlyList<string>? ExcludedMembers { get; private set; }

    /// <summary>Sets the <c>Accept</c> header.</summary>
    /// <param name="mediaTypes">The value of the header.</param>
    public ApiCall Accept(string mediaTypes)
    {
        AcceptType = mediaTypes;
        return this;
    }

    /// <summary>Declares that the result is a JSON array, so that an empty body is read as an empty list.</summary>
    public ApiCall ListResult()
    {
        HasListResult = true;
        return this;
    }

    /// <summary>Declares that the result is null if the response has no body.</summary>
    public ApiCall OptionalResult()
    {
        HasOptionalResult = true;
        return this;
    }

    /// <summary>Declares required properties that the response may lack.</summary>
    /// <param name="members">The names of the properties; null for none.</param>
    public ApiCall Excludes(IReadOnlyList<string>? members)
    {
        ExcludedMembers = members;
        return this;
    }

    /// <summary>Declares a status outside 2xx a success.</summary>
    /// <param name="status">The status, or 3 for all of 3xx. Redirects with that status are not followed.</param>
    public ApiCall Succeeds(int status)
    {
        (successes ??= []).Add(status);
        StaysAtRedirects |= status is 3 or (>= 300 and < 400 and not (int)HttpStatusCode.NotModified);
        return this;
    }

    /// <summary>Declares a response final, so that it is not retried.</summary>
    /// <param name="status">The status, or 4 or 5 for all of 4xx or 5xx.</param>
    /// <param name="body">JSON that the body must contain; null, the default, for any body.</param>
    public ApiCall FinalResponse(int status, string? body = null)
    {
        (finalResponses ??= []).Add(new FinalResponse(status, body));
        return this;
    }

    /// <summary>Returns whether the operation declares the response of a failure final.</summary>
    internal bool IsFinal(ApiException failure) => finalResponses?.Exists(one => one.Matches(failure)) == true;

    /// <summary>Returns whether a status is a success.</summary>
    internal bool Succeeds(HttpStatusCode status) =>
        (int)status is >= 200 and < 300 || (successes is not null && (successes.Contains((int)status) || successes.Contains((int)status / 100)));
}
