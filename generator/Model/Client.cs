using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The client of an API: what a user constructs.</summary>
/// <param name="Name">The class's name, such as <c>TrutoCrmClient</c>; the interface is <c>I</c> + name.</param>
/// <param name="Doc">The description's words.</param>
/// <param name="BaseAddress">The first server's address where it is absolute and has no variables left; null when the user must give one.</param>
/// <param name="Security">What requests are let in by.</param>
/// <param name="Clients">The sub-clients, one for each tag.</param>
/// <param name="Scope">The argument that a whole client can be bound to (<c>crm.ForAccount(id)</c>); null when there is none.</param>
/// <param name="IdempotencyHeader">The header that operations take an idempotency key in; null when none does.</param>
internal sealed record RootClient(
    string Name,
    DocComment Doc,
    string? BaseAddress,
    ClientCredentials Security,
    EquatableArray<Client> Clients,
    ClientScope? Scope,
    string? IdempotencyHeader = null)
{
    /// <summary>The servers that a user can choose from; none where there is no choice.</summary>
    public EquatableArray<ServerChoice> Servers { get; init; } = EquatableArray<ServerChoice>.Empty;

    /// <summary>Responses of every operation that are not retried.</summary>
    public EquatableArray<FinalResponse> FinalResponses { get; init; } = EquatableArray<FinalResponse>.Empty;

    /// <summary>The limits on requests that the API documents; null where the description declares none.</summary>
    public DocumentedLimits? Limits { get; init; }

    /// <summary>Whether it can be registered for dependency injection.</summary>
    public bool HasServices { get; init; }

    /// <summary>The first server's path where only that is known, such as <c>/api/v3</c>; else null.</summary>
    public string? BasePath { get; init; }
}

/// <summary>
/// A second root client, bound to one value of an argument that nearly every operation takes; its methods do not ask for it.
/// From the <c>x-client-scope</c> extension of the parameter.
/// </summary>
/// <param name="Name">The scope's name, such as <c>Account</c>: <c>ForAccount</c>, <c>TrutoCrmAccountClient</c>, <c>AccountStagesClient</c>.</param>
/// <param name="Argument">The argument as the first operation that has it declares it; operations' own have the same wire name and place.</param>
/// <param name="PropertyName">The property of options that takes its value, such as <c>IntegratedAccountId</c>.</param>
internal sealed record ClientScope(string Name, MethodParameter Argument, string PropertyName);

/// <summary>A sub-client: the operations of one tag.</summary>
/// <param name="Name">The class's name, such as <c>StagesClient</c>; the interface is <c>I</c> + name.</param>
/// <param name="PropertyName">The root client's property, such as <c>Stages</c>.</param>
/// <param name="Doc">The tag's words.</param>
/// <param name="Operations">In document order.</param>
internal sealed record Client(string Name, string PropertyName, DocComment Doc, EquatableArray<ClientOperation> Operations)
{
    /// <summary>The class with extension methods for operations that have many optional arguments; null where none has.</summary>
    public string? ExtensionsName { get; init; }
}
