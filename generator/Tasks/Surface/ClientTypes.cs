using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Reads the clients and what belongs to them: options, servers, webhooks.</summary>
internal static class ClientTypes
{
    public static IEnumerable<SurfaceType> Of(EmissionContext context, RootClient client)
    {
        yield return Type(client.Name, SurfaceType.Client, "", Flow.Received,
        [
            .. client.Clients.Select(one => Member(one.PropertyName, one.PropertyName, one.Name, "")),
            .. client.Scope is { } scope ? [Member(scope.MethodName, scope.MethodName, scope.Names.Class, "")] : Array.Empty<SurfaceMember>(),
        ]);
        foreach (Client one in client.Clients)
        {
            yield return Type(one.Name, SurfaceType.Client, one.Doc.Origin ?? "", Flow.Received, []);
        }

        if (client.Security.HasOptions)
        {
            yield return Type(client.OptionsName, "class", "#/components/securitySchemes", Flow.Sent,
            [
                .. client.Security.Schemes.Where(scheme => scheme.PropertyName is not null).Select(scheme => Member(
                    scheme.PropertyName!,
                    scheme.Name,
                    scheme.Kind == CredentialKind.Basic ? "BasicCredential?" : "ApiCredential?",
                    "#/components/securitySchemes/" + scheme.Name)),
            ]);
        }

        if (client.Servers is { } servers)
        {
            yield return Type(servers.Name, "class", "#/servers", Flow.Received,
            [
                .. servers.Servers.Select((server, index) => Member(
                    server.Name,
                    server.Url,
                    server.Variables.Count == 0 ? "Uri" : $"Uri ({string.Join(", ", server.Variables.Select(Variable))})",
                    "#/servers/" + index.ToString(null, null))),
            ]);
        }
    }

    /// <summary>Returns the class of the requests that the API sends.</summary>
    public static SurfaceType Of(EmissionContext context, WebhooksType webhooks) => Type(webhooks.Name, "class", "#/webhooks", Flow.Received,
    [
        .. webhooks.Webhooks.Select(webhook => Member(
            webhook.Name, webhook.WireName, $"Webhook<{context.Types.Of(webhook.Type)}>", webhook.Doc.Origin ?? "#/webhooks") with
        {
            IsDeprecated = webhook.Doc.IsDeprecated,
        }),
    ]);

    private static string Variable(ServerChoiceVariable variable) => variable.Name + (variable.Default is null ? "" : " = default");

    private static SurfaceType Type(string name, string kind, string origin, Flow flow, IReadOnlyList<SurfaceMember> members) =>
        new(name, kind, new Origin(origin), flow, IsDeprecated: false, members);

    private static SurfaceMember Member(string name, string wireName, string type, string origin) => new(
        name, wireName, MemberKind.Property, CSharpType.Of(type, isValueType: false), new Origin(origin), IsRequired: false, IsDeprecated: false);
}
