using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Providers;

/// <summary>The reason why a provider refuses a request.</summary>
internal enum RefusalReason
{
    Invalid,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    RateLimited,
}

/// <summary>A provider's refusal.</summary>
/// <param name="Status">The provider's status code, which Truto forwards.</param>
/// <param name="Message">The message that Truto derives from the body; may be empty.</param>
/// <param name="RawResponse">The provider's own body.</param>
internal sealed record Refusal(int Status, string Message, JsonNode RawResponse)
{
    /// <summary>Gets the provider's headers that Truto forwards.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public static int StatusOf(RefusalReason reason) => reason switch
    {
        RefusalReason.Unauthorized => 401,
        RefusalReason.Forbidden => 403,
        RefusalReason.NotFound => 404,
        RefusalReason.Conflict => 409,
        RefusalReason.RateLimited => 429,
        _ => 400,
    };
}
