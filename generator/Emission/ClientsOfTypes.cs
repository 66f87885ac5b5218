using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>The clients whose operations use a type, directly or through other types.</summary>
internal sealed class ClientsOfTypes
{
    // A type that several clients use.
    private const string Several = "";

    private readonly Dictionary<string, TypeDeclaration> types;
    private readonly Dictionary<string, string> users = new(StringComparer.Ordinal);

    public ClientsOfTypes(Api api)
    {
        types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (Client client in api.Client is { } root ? root.Clients : EquatableArray<Client>.Empty)
        {
            Use(client.Operations.SelectMany(OperationTypes.Of), client.Name);
        }
    }

    /// <summary>Returns the only client that uses a type; null if there are several or none.</summary>
    public string? OnlyUserOf(string type) => users.TryGetValue(type, out string? user) && user != Several ? user : null;

    // The types inside a type of several clients have several clients too, so each type is visited at most twice.
    private void Use(IEnumerable<TypeRef> used, string client)
    {
        var pending = new Stack<TypeRef>(used);
        while (pending.Count > 0)
        {
            // Types of another description are declared elsewhere.
            if (TypeUses.NameIn(pending.Pop()) is not { } name || !types.TryGetValue(name, out TypeDeclaration? type) || !AddUser(name, client))
            {
                continue;
            }

            foreach (TypeRef inner in TypeUses.Of(type))
            {
                pending.Push(inner);
            }
        }
    }

    private bool AddUser(string type, string client)
    {
        if (!users.TryGetValue(type, out string? known))
        {
            users.Add(type, client);
            return true;
        }

        if (known == client || known == Several)
        {
            return false;
        }

        users[type] = Several;
        return true;
    }
}
