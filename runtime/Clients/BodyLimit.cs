using System.Globalization;

namespace Truto.Generated;

/// <summary>How much of a response may be kept in memory at once.</summary>
/// <param name="Length">The number of bytes.</param>
/// <param name="Setting">What sets it.</param>
internal sealed record BodyLimit(long Length, string Setting)
{
    /// <summary>The limit of a client: the smaller one of its options and of what sends its requests.</summary>
    public static BodyLimit Of(ApiClientOptions options, HttpClient http) => http.MaxResponseContentBufferSize < options.MaxResponseContentBufferSize
        ? new BodyLimit(http.MaxResponseContentBufferSize, "HttpClient.MaxResponseContentBufferSize")
        : new BodyLimit(options.MaxResponseContentBufferSize, "ApiClientOptions.MaxResponseContentBufferSize");

    /// <summary>What is wrong with something longer, as part of a sentence.</summary>
    public string Problem => "it is longer than " + Setting + " allows: " + Length.ToString(CultureInfo.InvariantCulture) + " bytes";
}
