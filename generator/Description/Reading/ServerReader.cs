using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads <c>servers</c>.</summary>
internal static class ServerReader
{
    public static IReadOnlyList<Server> Read(Fields owner) => [.. ReadEach(owner)];

    private static IEnumerable<Server> ReadEach(Fields owner)
    {
        foreach (Fields server in owner.ObjectList("servers"))
        {
            if (server.RequiredText("url", "the server is ignored") is { } url)
            {
                yield return new Server(server.At)
                {
                    Url = url,
                    Name = server.Text("name"),
                    Description = server.Text("description"),
                    Variables = [.. ReadVariables(server)],
                };
            }
        }
    }

    private static IEnumerable<ServerVariable> ReadVariables(Fields server) =>
        from variable in server.Object("variables")?.Objects() ?? []
        select new ServerVariable(variable.Name, variable.Value.Text("default"), variable.Value.TextList("enum"));
}
