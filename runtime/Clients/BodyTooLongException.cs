using System.Globalization;

namespace Truto.Generated;

/// <summary>A body is longer than may be kept in memory. It would be when asked for again.</summary>
internal sealed class BodyTooLongException(long maxLength) : HttpRequestException(
    "The body is longer than HttpClient.MaxResponseContentBufferSize allows: " + maxLength.ToString(CultureInfo.InvariantCulture) + " bytes.");
