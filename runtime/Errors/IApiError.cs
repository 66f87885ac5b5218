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
    /// Whether the upstream system refused, which the API forwarded the call to, and not the API itself. False also where the body lacks
    /// the property; null where the description marks no such property.
    /// </summary>
    bool? IsUpstream { get; }
}
