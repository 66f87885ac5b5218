namespace Truto.Generated;

/// <summary>
/// The common part of error bodies. Generated error types implement it explicitly, for the properties that the description marks with <c>x-error</c>.
/// </summary>
public interface IApiError
{
    /// <summary>Gets the human-readable message; null or blank if the body has none.</summary>
    string? Message { get; }

    /// <summary>
    /// Gets whether the upstream system, to which the API forwarded the call, refused it, and not the API itself. False also if the body lacks the
    /// property; null if the description marks no such property.
    /// </summary>
    bool? IsUpstream { get; }
}
