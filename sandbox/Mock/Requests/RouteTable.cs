using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock.Requests;

/// <summary>A path of the description that a request matches.</summary>
/// <param name="Template">The template.</param>
/// <param name="Operations">The operations of the path.</param>
/// <param name="Values">The values of the parameters, decoded.</param>
/// <param name="Path">The path of the request without the base path of a server, percent-encoded.</param>
internal sealed record Route(
    PathTemplate Template, IReadOnlyList<Operation> Operations, IReadOnlyDictionary<string, string> Values, string Path);

/// <summary>Finds the operations of a request: with or without the base path of a server, and literal segments before parameters.</summary>
internal sealed class RouteTable
{
    private readonly List<(PathTemplate Template, IReadOnlyList<Operation> Operations)> paths;
    private readonly string[] basePaths;

    public RouteTable(Document document)
    {
        paths =
        [
            .. document.Paths
                .GroupBy(path => new PathTemplate(path.Path).Text)
                .Select(group => (Template: new PathTemplate(group.Key),
                    Operations: (IReadOnlyList<Operation>)[.. group.SelectMany(path => path.Operations)]))
                .OrderBy(path => path.Template.ParameterCount),
        ];
        IEnumerable<Server> servers = document.Servers.Concat(document.Paths.SelectMany(path => path.Operations)
            .SelectMany(operation => operation.Servers));
        basePaths = [.. servers.Select(BasePath).Append("").Distinct().OrderByDescending(path => path.Length)];
    }

    /// <summary>Gets the paths and their operations.</summary>
    public IReadOnlyList<(PathTemplate Template, IReadOnlyList<Operation> Operations)> Paths => paths;

    /// <summary>Returns the routes of a path, best first.</summary>
    public IEnumerable<Route> Find(string path) =>
        from basePath in basePaths
        where path.StartsWith(basePath, StringComparison.Ordinal)
        let rest = path[basePath.Length..]
        where rest.Length == 0 || rest[0] == '/'
        from candidate in paths
        let values = candidate.Template.Match(rest)
        where values is not null
        select new Route(candidate.Template, candidate.Operations, values, rest);

    private static string BasePath(Server server)
    {
        string url = server.UrlWithDefaults();
        string path = Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? absolute.AbsolutePath
            : url.StartsWith('/') ? url : "";
        return path.TrimEnd('/');
    }
}
