using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>The properties of a client that the description declares. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientIdentity
{
    /// <summary>Creates the identity of a client.</summary>
    /// <param name="clientName">The name of the client's class, used in messages.</param>
    /// <param name="baseAddress">
    /// The absolute URL of the description's first server, or its path if only that is known; null if the description has no server. Without an
    /// absolute URL, the user must set the base address.
    /// </param>
    /// <param name="schemes">The security schemes; null, the default, for none.</param>
    /// <param name="security">The security alternatives of operations that declare none; null, the default, for none.</param>
    /// <param name="idempotencyHeader">The header for idempotency keys; null, the default, if no operation declares one.</param>
    /// <param name="accountQuery">The query parameter for the account of a call; null, the default, if no operation declares one.</param>
    /// <param name="finalResponses">The responses of every operation that are not retried; null, the default, for none.</param>
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

    /// <summary>Creates the identity of a client with security schemes.</summary>
    /// <inheritdoc cref="ClientIdentity(string, string, SecurityScheme[], SecurityRequirement[], string, string, FinalResponse[])"/>
    public ClientIdentity(string clientName, string? baseAddress, SecurityScheme[] schemes, SecurityRequirement[] security)
        : this(clientName, baseAddress, schemes, security, idempotencyHeader: null)
    {
    }

    /// <summary>Creates the identity of a client without security schemes.</summary>
    /// <inheritdoc cref="ClientIdentity(string, string, SecurityScheme[], SecurityRequirement[], string, string, FinalResponse[])"/>
    public ClientIdentity(string clientName, string? baseAddress)
        : this(clientName, baseAddress, schemes: null)
    {
    }

    internal string ClientName { get; }

    internal string? BaseAddress { get; }

    internal SecurityScheme[] Schemes { get; }

    internal SecurityRequirement[] Security { get; }

    internal string? IdempotencyHeader { get; }

    internal string? AccountQuery { get; }

    internal IReadOnlyList<FinalResponse> FinalResponses { get; }
}
