using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for the fields of 2.0 that form the base address.</summary>
internal static class SwaggerRules
{
    private static readonly string[] Schemes = ["http", "https", "ws", "wss"];

    public static void CheckAddress(ObjectVisit visit)
    {
        if (visit.Text("host") is { } host && host.IndexOfAny(['/', '{', '}', ' ', '\\']) >= 0)
        {
            int start = host.IndexOf("://", StringComparison.Ordinal);
            string rest = start < 0 ? host : host.Substring(start + "://".Length);
            int end = rest.IndexOf('/');
            string? suggestion = end == 0 || rest.IndexOf('{') >= 0 ? null : end < 0 ? rest : rest.Substring(0, end);
            SourceLocation location = visit.At.File.At(visit.Node["host"]!);
            visit.Report.Add(DiagnosticCatalog.UnknownValue(location, host, "host", suggestion, "The base address of the client is invalid."));
        }

        if (visit.Text("basePath") is { Length: > 0 } path && path[0] != '/')
        {
            visit.Report.NotAllowed(visit, "basePath", "it must begin with '/'");
        }

        if (visit.Node["schemes"] is ArrayNode schemes)
        {
            foreach (ScalarNode scheme in schemes.Items.OfType<ScalarNode>().Where(scheme => !Schemes.Contains(scheme.Source)))
            {
                const string rule = "it must be one of 'http', 'https', 'ws', 'wss'";
                visit.Report.Add(DiagnosticCatalog.ValueNotAllowed(visit.At.File.At(scheme), scheme.Source, "schemes", rule));
            }
        }
    }
}
