using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Divides the declared types of an API into files. A file has the type of a component, or those of a request or response, with the types that only
/// it uses. In a large API, components with the same first words share a file (<c>Customer.g.cs</c>), and so do the types of a client's operations
/// (<c>CustomersClient.Models.g.cs</c>), with the components that only this client uses and that share their first word with no other. Types that
/// several files use have files of their own.
/// </summary>
internal sealed class TypeFiles
{
    // A large API has a few hundred files.
    private const int MaxSeparateRoots = 200;

    // Components in one file, before a further word distinguishes them.
    private const int MaxComponents = 24;

    private const int MaxWords = 6;

    private static readonly string[] EndingsOfOthers = ["Client", "Json", "Options", "Servers", "Services", "Webhooks"];

    private readonly Dictionary<(string Method, string Path), string> clients;
    private readonly Dictionary<string, TypeRoot> roots;
    private readonly Dictionary<string, string> nameOfRoot;
    private readonly Dictionary<string, int> componentsWith = new(StringComparer.Ordinal);
    private readonly bool isLarge;
    private readonly ClientsOfTypes? users;

    private TypeFiles(Api api)
    {
        clients = ClientsOf(api);
        roots = api.Types.ToDictionary(type => type.Name, TypeRoot.Of, StringComparer.Ordinal);
        nameOfRoot = api.Types.GroupBy(type => roots[type.Name].Key).ToDictionary(
            root => root.Key, root => (root.FirstOrDefault(type => type.Doc.Origin == root.Key) ?? root.First()).Name, StringComparer.Ordinal);
        isLarge = nameOfRoot.Count > MaxSeparateRoots;
        users = isLarge && api.Client is not null ? new ClientsOfTypes(api) : null;
        foreach (string name in isLarge ? nameOfRoot.Values : Enumerable.Empty<string>())
        {
            foreach (string start in Starts(name))
            {
                componentsWith[start] = componentsWith.TryGetValue(start, out int count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>Returns the files. Their names differ in more than case.</summary>
    public static EquatableArray<TypesFile> Of(Api api)
    {
        var files = new TypeFiles(api);
        Dictionary<string, string> fileOf = api.Types.ToDictionary(type => type.Name, files.FileOf, StringComparer.Ordinal);
        HashSet<string> shared = files.Shared(api, fileOf);
        return api.Types
            .GroupBy(type => shared.Contains(type.Name) ? files.FileOfShared(type.Name) : fileOf[type.Name], StringComparer.OrdinalIgnoreCase)
            .Select(file => new TypesFile(file.Key, file.ToEquatableArray()))
            .ToEquatableArray();
    }

    private string FileOf(TypeDeclaration type)
    {
        TypeRoot root = roots[type.Name];
        string name = nameOfRoot[root.Key];
        if (!isLarge)
        {
            return name;
        }

        if (root.Operation is { } operation && clients.TryGetValue(operation, out string? client))
        {
            return FileOfClient(client);
        }

        string? group = Starts(name).FirstOrDefault(start => componentsWith[start] <= MaxComponents && !IsOtherFile(start));
        return group is not null && componentsWith[group] > 1 ? group
            : users?.OnlyUserOf(name) is { } user ? FileOfClient(user)
            : group ?? name;
    }

    private static string FileOfClient(string client) => client + ".Models";

    // A file that is no type's may have a name like this.
    private static bool IsOtherFile(string start) => EndingsOfOthers.Any(ending => start.EndsWith(ending, StringComparison.Ordinal));

    private string FileOfShared(string name) => isLarge ? "Shared." + char.ToUpperInvariant(name[0]) : name;

    // Types of inline schemas that the types of several files use.
    private HashSet<string> Shared(Api api, Dictionary<string, string> fileOf)
    {
        var onlyUser = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeDeclaration user in api.Types)
        {
            string file = fileOf[user.Name];
            foreach (string used in TypeUses.Of(user).Select(TypeUses.NameIn).OfType<string>())
            {
                if (!onlyUser.TryGetValue(used, out string? other))
                {
                    onlyUser.Add(used, file);
                }
                else if (other != file)
                {
                    shared.Add(used);
                }
            }
        }

        shared.ExceptWith(api.Types.Where(type => !roots[type.Name].IsInside).Select(type => type.Name));
        return shared;
    }

    private static Dictionary<(string Method, string Path), string> ClientsOf(Api api)
    {
        var clients = new Dictionary<(string Method, string Path), string>();
        foreach (Client client in api.Client is { } root ? root.Clients : EquatableArray<Client>.Empty)
        {
            foreach (ClientOperation operation in client.Operations)
            {
                clients[(operation.HttpMethod, operation.Path)] = client.Name;
            }
        }

        return clients;
    }

    // The first word of a name, its first two words, and so on.
    private static IEnumerable<string> Starts(string name)
    {
        int words = 1;
        for (int i = 1; i < name.Length && words < MaxWords; i++)
        {
            if (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                words++;
                yield return name.Substring(0, i);
            }
        }

        if (words < MaxWords)
        {
            yield return name;
        }
    }
}
