using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>Translates the servers of a description.</summary>
internal static class ServerTranslation
{
    // A longer description is no name.
    private const int MaxWordsOfName = 4;

    /// <summary>Returns the URL of the first server; null if it is relative or has open variables, so that the user must supply it.</summary>
    public static string? BaseAddress(Document document)
    {
        if (document.Servers is [var first, ..])
        {
            return AddressOf(first);
        }

        // If every operation has its own server, that of the first operation is the default.
        List<Operation> operations = [.. document.Paths.SelectMany(path => path.Operations)];
        return operations.Count > 0 && operations.TrueForAll(operation => operation.Servers.Count > 0) ? AddressOf(operations[0].Servers[0]) : null;
    }

    /// <summary>Returns the path of the first server if its URL is relative; null otherwise.</summary>
    public static string? BasePath(Document document)
    {
        string url = document.Servers is [var first, ..] ? first.UrlWithDefaults() : "";
        bool isPath = url.Length > 1 && url[0] == '/' && url[1] != '/' && url.IndexOf('{') < 0;
        return isPath && Uri.TryCreate(url, UriKind.Relative, out _) ? url : null;
    }

    /// <summary>Returns the URL of an operation's own server, which may be relative; null for the server of the client.</summary>
    public static string? Of(Operation operation, string? baseAddress)
    {
        if (operation.Servers.Count == 0 || operation.Servers.Any(server => AddressOf(server) is { } address && address == baseAddress))
        {
            return null;
        }

        string url = operation.Servers[0].UrlWithDefaults();
        bool isOpen = url.Length == 0 || url.IndexOf('{') >= 0 || url.IndexOf("://", StringComparison.Ordinal) >= 0;
        bool isRelative = !isOpen && Uri.TryCreate(url, UriKind.Relative, out _);
        return AddressOf(operation.Servers[0]) ?? (isRelative ? url : null);
    }

    /// <summary>Returns the class of the servers that a user can choose from; null if there is no choice.</summary>
    public static ServersType? Choices(TranslationContext context, string className)
    {
        Document document = context.Document;
        List<Server> servers = [.. document.Servers.Where(server => !HasSecureTwin(server, document.Servers)).Where(CanBeAbsolute)];
        if (servers.Count < 2 && !servers.Exists(server => server.Variables.Count > 0))
        {
            return null;
        }

        Scope names = Scope.Exact(reservedSuffix: "Server");
        names.Reserve(ReservedNames.OfObjects);
        IEnumerable<ServerChoice> choices = servers.Select(server => new ServerChoice(
            DeclaredName.Of(server, context)?.Give(names, context) ?? names.Give(NameOf(server)),
            server.Url,
            Variables(server),
            new DocComment(DocTranslation.TextOf(server.Description), null, server.Url)));
        return new ServersType(className, choices.ToEquatableArray());
    }

    private static EquatableArray<ServerChoiceVariable> Variables(Server server)
    {
        Scope names = Scope.Exact(reservedSuffix: "Value");
        return server.Variables
            .Where(variable => server.Url.Contains("{" + variable.Name + "}"))
            .Select(variable => new ServerChoiceVariable(
                variable.Name,
                names.Give(Identifier.Camel(variable.Name), Identifier.SpelledCamel, variable.Name),
                variable.Default,
                variable.Values.ToEquatableArray()))
            .OrderBy(variable => variable.Default is null ? 0 : 1)
            .ToEquatableArray();
    }

    private static string NameOf(Server server)
    {
        if (!string.IsNullOrWhiteSpace(server.Name))
        {
            return Identifier.Pascal(server.Name!);
        }

        IReadOnlyList<string> words = Words.Split(server.Description ?? "");
        if (words.Count is > 0 and <= MaxWordsOfName)
        {
            bool endsInServer = words.Count > 1 && words[words.Count - 1].Equals("server", StringComparison.OrdinalIgnoreCase);
            return Identifier.Pascal(string.Join(" ", endsInServer ? words.Take(words.Count - 1) : words));
        }

        int start = server.Url.IndexOf("://", StringComparison.Ordinal);
        return Identifier.Pascal(start < 0 ? server.Url : server.Url.Substring(start + 3));
    }

    private static bool HasSecureTwin(Server server, IReadOnlyList<Server> all) =>
        server.Url.StartsWith("http://", StringComparison.Ordinal)
        && all.Any(other => other.Url == "https://" + server.Url.Substring("http://".Length));

    // A variable may hold the start of the URL.
    private static bool CanBeAbsolute(Server server) => AddressOf(server) is not null || server.Url.StartsWith("{", StringComparison.Ordinal)
        || (server.Url.IndexOf("://", StringComparison.Ordinal) > 0 && server.Variables.Count > 0);

    private static string? AddressOf(Server server)
    {
        string url = server.UrlWithDefaults();
        return url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? url : null;
    }
}
