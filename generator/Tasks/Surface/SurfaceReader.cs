using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Reads what callers see from the model of an API.</summary>
internal static class SurfaceReader
{
    /// <summary>Returns the surface of an API.</summary>
    public static ApiSurface Of(Api api)
    {
        // Names without qualification, which depends on the code around them.
        var context = new EmissionContext(api.Header with { Qualified = QualifiedNames.None });
        var flows = new TypeFlows(api);
        IEnumerable<ClientOperation> operations = api.Client?.Clients.SelectMany(client => client.Operations) ?? [];
        return new ApiSurface(
            api.Header.Namespace,
            api.Header.IsPublic,
            [
                .. api.Types.Select(type => DeclaredTypes.Of(context, type, flows.Of(type.Name))),
                .. operations.SelectMany(operation => OperationTypes.Of(context, operation)),
                .. api.Client is { } client ? ClientTypes.Of(context, client) : [],
                .. api.Webhooks is { } webhooks ? [ClientTypes.Of(context, webhooks)] : Array.Empty<SurfaceType>(),
            ],
            [.. api.Client is null ? [] : api.Client.Clients.SelectMany(client => SurfaceMethods.Of(context, client))]);
    }
}
