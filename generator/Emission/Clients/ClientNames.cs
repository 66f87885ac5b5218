using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Picks the names of a client or of its counterpart that is bound to a scope.</summary>
internal static class ClientNames
{
    /// <param name="client">A sub-client.</param>
    /// <param name="scope">The scope of the counterpart; null for the client itself.</param>
    public static ClientName Of(Client client, ClientScope? scope) => scope is null ? client.Names : client.BoundNames!;

    /// <param name="client">The root client.</param>
    /// <param name="scope">The scope of the counterpart; null for the client itself.</param>
    public static ClientName Of(RootClient client, ClientScope? scope) => scope?.Names ?? client.Names;
}
