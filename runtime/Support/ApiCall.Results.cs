using System.Net;

namespace Truto.Generated.Support;

// What counts as success, and what the result is then.
public sealed partial class ApiCall
{
    private List<int>? successes;

    internal string? AcceptType { get; private set; }

    internal bool HasListResult { get; private set; }

    internal bool HasOptionalResult { get; private set; }

    /// <summary>Whether a redirect is what the caller wants to see.</summary>
    internal bool StaysAtRedirects { get; private set; }

    internal IReadOnlyList<string>? ExcludedMembers { get; private set; }

    /// <summary>Sets the <c>Accept</c> header.</summary>
    public void Accept(string mediaTypes) => AcceptType = mediaTypes;

    /// <summary>Says that the JSON of the result is an array, so that an empty body is an empty list.</summary>
    public void ListResult() => HasListResult = true;

    /// <summary>Says that the result is null where there is no body.</summary>
    public void OptionalResult() => HasOptionalResult = true;

    /// <summary>Names members that the response may lack although they are required.</summary>
    public void Excludes(IReadOnlyList<string>? members) => ExcludedMembers = members;

    /// <summary>Says that a status is a success although it is not in 2xx.</summary>
    /// <param name="status">A status of 3xx, or 3 for all of them. It is then not followed; 304 apart, which is nothing to follow.</param>
    public void Succeeds(int status)
    {
        (successes ??= []).Add(status);
        StaysAtRedirects |= status != (int)HttpStatusCode.NotModified;
    }

    /// <summary>Whether a status is a success.</summary>
    internal bool Succeeds(HttpStatusCode status) =>
        (int)status is >= 200 and < 300 || (successes is not null && (successes.Contains((int)status) || successes.Contains((int)status / 100)));
}
