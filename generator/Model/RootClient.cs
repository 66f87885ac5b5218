using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// The client of an API, which users construct. For example, <c>TrutoCrmClient</c> has the sub-client <c>StagesClient</c> as its property
/// <c>Stages</c>.
/// </summary>
/// <param name="Names">The class and its interface, such as <c>TrutoCrmClient</c> and <c>ITrutoCrmClient</c>.</param>
/// <param name="OptionsName">
/// The options class, such as <c>TrutoCrmClientOptions</c>. It is emitted if the client has several credentials or supports dependency injection.
/// </param>
/// <param name="ServicesName">The class that registers the client for dependency injection, such as <c>TrutoCrmClientServices</c>.</param>
/// <param name="Doc">The documentation of the API.</param>
/// <param name="BaseAddress">The URL of the first server if it is absolute and has no open variables; null if the user must supply it.</param>
/// <param name="Security">The credentials that requests carry.</param>
/// <param name="Clients">The sub-clients, one for each tag.</param>
/// <param name="Scope">The parameters that a client can be bound to (<c>crm.ForAccount(id)</c>); null if there are none.</param>
/// <param name="IdempotencyHeader">The header in which operations take an idempotency key; null if none does.</param>
internal sealed record RootClient(
    ClientName Names,
    string OptionsName,
    string ServicesName,
    DocComment Doc,
    string? BaseAddress,
    ClientCredentials Security,
    EquatableArray<Client> Clients,
    ClientScope? Scope,
    string? IdempotencyHeader = null)
{
    /// <summary>Gets the name of the class.</summary>
    public string Name => Names.Class;

    /// <summary>Gets the class of the servers that a user can choose from; null if there is no choice.</summary>
    public ServersType? Servers { get; init; }

    /// <summary>Gets the responses that are not retried for any operation.</summary>
    public EquatableArray<FinalResponse> FinalResponses { get; init; } = EquatableArray<FinalResponse>.Empty;

    /// <summary>Gets the request limits that the API documents; null if the description declares none.</summary>
    public DocumentedLimits? Limits { get; init; }

    /// <summary>Gets whether the client can be registered for dependency injection.</summary>
    public bool HasServices { get; init; }

    /// <summary>Gets the path of the first server if its host is unknown, such as <c>/api/v3</c>; null otherwise.</summary>
    public string? BasePath { get; init; }
}

/// <summary>
/// A second root client, bound to values of parameters that most operations take. Its methods lack these parameters.
/// Declared by the <c>x-client-scope</c> extension of the parameters.
/// </summary>
/// <param name="Names">The bound root client, such as <c>TrutoCrmAccountClient</c> and <c>ITrutoCrmAccountClient</c>.</param>
/// <param name="MethodName">The method of the root client that returns the bound one, such as <c>ForAccount</c>.</param>
/// <param name="Arguments">The parameters: those that the method requires come first. There is at least one.</param>
internal sealed record ClientScope(ClientName Names, string MethodName, EquatableArray<ScopeArgument> Arguments)
{
    /// <summary>Gets the parameter whose value is the account of a call.</summary>
    public ScopeArgument Account => Arguments.First(static argument => argument.Parameter.IsAccount);

    /// <summary>Returns the argument that supplies the value of an operation's parameter.</summary>
    public ScopeArgument For(MethodParameter parameter) => Arguments.First(argument => argument.Parameter.WireName == parameter.WireName);
}

/// <summary>A parameter that a bound client supplies.</summary>
/// <param name="Parameter">The parameter as the first operation declares it; that of other operations has the same wire name.</param>
/// <param name="Name">The C# name without <c>@</c>: of the method's parameter, and of the field of bound clients.</param>
/// <param name="PropertyName">The property of the options that takes the value, such as <c>IntegratedAccountId</c>.</param>
/// <param name="IsRequired">Whether the method requires the value.</param>
internal sealed record ScopeArgument(MethodParameter Parameter, string Name, string PropertyName, bool IsRequired);
