namespace Truto.Sandbox;

/// <summary>The bearer tokens of the sandbox. They need not be secret: the sandbox listens on loopback only.</summary>
internal static class Tokens
{
    public const string Api = "sandbox-api-token";
    private const string Scheme = "Bearer ";
    private const string AccountPrefix = "sandbox-account-token-";

    public static string Of(Integration integration) => AccountPrefix + Accounts.Of(integration);

    public static bool IsValid(string? authorization) =>
        Read(authorization) is { } token && (token == Api || AccountOf(authorization) is not null);

    /// <summary>Returns the account of an integrated account token, or null for an API token.</summary>
    public static string? AccountOf(string? authorization) =>
        Read(authorization) is { } token
        && token.StartsWith(AccountPrefix, StringComparison.Ordinal)
        && Accounts.IntegrationOf(token[AccountPrefix.Length..]) is not null
            ? token[AccountPrefix.Length..]
            : null;

    private static string? Read(string? authorization) =>
        authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : null;
}
