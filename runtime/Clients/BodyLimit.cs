using System.Globalization;

namespace Truto.Generated;

/// <summary>The limit of what is buffered of a response.</summary>
/// <param name="Length">The number of bytes.</param>
/// <param name="Setting">The option that sets the limit, for messages.</param>
internal sealed record BodyLimit(long Length, string Setting)
{
    /// <summary>Returns the limit of a client: the smaller one of its options and of a given <see cref="HttpClient"/>.</summary>
    public static BodyLimit Of(ApiClientOptions options, HttpClient? http) =>
        http?.MaxResponseContentBufferSize < options.MaxResponseContentBufferSize
            ? new BodyLimit(http.MaxResponseContentBufferSize, "HttpClient.MaxResponseContentBufferSize")
            : new BodyLimit(options.MaxResponseContentBufferSize, "ApiClientOptions.MaxResponseContentBufferSize");

    /// <summary>The problem with a longer body, as part of a sentence.</summary>
    public string Problem => "it is longer than " + Setting + " allows: " + Length.ToString(CultureInfo.InvariantCulture) + " bytes";
}
