using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>What the description says of a client. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientIdentity
{
    /// <summary>Describes a client.</summary>
    /// <param name="clientName">The name of the client's class, for messages.</param>
    /// <param name="baseAddress">The absolute address of the description's first server; its path where only that is known, or null: then the user must give one.</param>
    /// <param name="schemes">The ways in which requests may prove who sends them.</param>
    /// <param name="security">What operations ask for that do not say otherwise: any one of these.</param>
    /// <param name="idempotencyHeader">The header that operations take an idempotency key in; null when none does.</param>
    /// <param name="accountQuery">The query parameter that names the account of a call; null when none does.</param>
    /// <param name="finalResponses">Responses of every operation that are not retried; null for none.</param>
    public ClientIdentity(
        string clientName,
        string? baseAddress,
        SecurityScheme[]? schemes = null,
        SecurityRequirement[]? security = null,
        string? idempotencyHeader = null,
        string? accountQuery = null,
        FinalResponse[]? finalResponses = null)
    {
        ClientName = clientName;
        BaseAddress = baseAddress;
        Schemes = schemes ?? [];
        Security = security ?? [];
        IdempotencyHeader = idempotencyHeader;
        AccountQuery = accountQuery;
        FinalResponses = finalResponses ?? [];
    }

    internal string ClientName { get; }

    internal string? BaseAddress { get; }

    internal IReadOnlyList<SecurityScheme> Schemes { get; }

    internal IReadOnlyList<SecurityRequirement> Security { get; }

    internal string? IdempotencyHeader { get; }

    internal string? AccountQuery { get; }

    internal IReadOnlyList<FinalResponse> FinalResponses { get; }
}
