using Truto.Generated.SourceGeneration.Description;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Where requests go.</summary>
internal static class ServerTranslation
{
    /// <summary>The first server's address; null where it is relative or leaves something open, so that the user must give one.</summary>
    public static string? BaseAddress(Document document)
    {
        Server? server = document.Servers is [var first, ..]
            ? first
            : document.Paths.SelectMany(path => path.Operations).SelectMany(operation => operation.Servers).FirstOrDefault();
        return server is null ? null : AddressOf(server);
    }

    /// <summary>Whether an operation is served elsewhere than at the client's address.</summary>
    public static bool IsElsewhere(Operation operation, string? baseAddress) =>
        operation.Servers.Count > 0 && operation.Servers.All(server => AddressOf(server) != baseAddress);

    private static string? AddressOf(Server server)
    {
        string url = server.UrlWithDefaults();
        return url.IndexOf('{') < 0 && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" ? url : null;
    }
}
