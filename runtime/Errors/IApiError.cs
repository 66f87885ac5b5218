namespace Truto.Generated;

/// <summary>
/// The body of a failure, as far as every API's is alike. Generated error types implement it explicitly, from what the description
/// marks with <c>x-error</c>.
/// </summary>
public interface IApiError
{
    /// <summary>The message for people; null or blank where the body has none.</summary>
    string? Message { get; }

    /// <summary>
    /// Whether not the API itself refused but the remote system that it forwarded the call to. False also where the body leaves the
    /// mark out; null where the description has no such mark.
    /// </summary>
    bool? IsRemote { get; }
}
