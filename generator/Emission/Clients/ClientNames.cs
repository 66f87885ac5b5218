using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Names of clients that follow from others: of interfaces, and of clients bound to a scope.</summary>
internal static class ClientNames
{
    private const string Suffix = "Client";

    /// <summary>The interface of a client.</summary>
    public static string Interface(string client) => "I" + client;

    /// <summary>The options of a root client, where it has a class of its own for them: with several credentials, and for dependency injection.</summary>
    public static string Options(RootClient client) => client.Name + "Options";

    /// <summary>The class that registers a root client for dependency injection.</summary>
    public static string Services(RootClient client) => client.Name + "Services";

    /// <summary>A sub-client: <c>StagesClient</c>, and bound <c>AccountStagesClient</c>.</summary>
    public static string Sub(Client client, ClientScope? scope) => scope?.Name + client.Name;

    /// <summary>A root client: <c>TrutoCrmClient</c>, and bound <c>TrutoCrmAccountClient</c>.</summary>
    public static string Root(RootClient client, ClientScope? scope)
    {
        if (scope is null)
        {
            return client.Name;
        }

        bool hasSuffix = client.Name.EndsWith(Suffix, StringComparison.Ordinal);
        return (hasSuffix ? client.Name.Substring(0, client.Name.Length - Suffix.Length) : client.Name) + scope.Name + Suffix;
    }
}
