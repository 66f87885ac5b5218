using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads <c>security</c> and the security schemes of 3.x.</summary>
internal static class SecurityReader
{
    /// <summary>Reads the requirements of the document or an operation; returns null if the field is absent.</summary>
    public static IReadOnlyList<SecurityRequirement>? Requirements(Fields owner)
    {
        if (owner.Value("security") is null)
        {
            return null;
        }

        return
        [
            .. owner.ObjectList("security").Select(requirement => new SecurityRequirement(requirement.At)
            {
                Schemes = [.. requirement.Members.Select(scheme => new RequiredScheme(scheme.Name, requirement.TextList(scheme.Name)))],
            }),
        ];
    }

    public static IReadOnlyList<SecurityScheme> Schemes(IEnumerable<(string Name, Cursor Value)> schemes, ReadingContext context) =>
        [.. schemes.Select(scheme => ReadScheme(scheme.Name, scheme.Value, context)).OfType<SecurityScheme>()];

    private static SecurityScheme? ReadScheme(string name, Cursor at, ReadingContext context)
    {
        string consequence = "The security scheme '" + name + "' is ignored.";
        if (context.Follow(at, consequence) is not { } target || context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        if (KindOf(fields, consequence, context) is not { } kind)
        {
            return null;
        }

        return new SecurityScheme(target)
        {
            Name = name,
            Kind = kind,
            Description = fields.Text("description"),
            HttpScheme = fields.Text("scheme"),
            In = kind == SecuritySchemeKind.ApiKey && fields.Text("in") is { } location ? ParameterValues.LocationOf(location) : null,
            ParameterName = fields.Text("name"),
            OpenIdConnectUrl = fields.Text("openIdConnectUrl"),
            Flows = [.. fields.Object("flows")?.Objects().Select(flow => ReadFlow(flow.Name, flow.Value)) ?? []],
        };
    }

    private static SecuritySchemeKind? KindOf(Fields fields, string consequence, ReadingContext context)
    {
        string? type = fields.RequiredText("type", "the security scheme is ignored");
        SecuritySchemeKind? kind = type switch
        {
            "apiKey" => SecuritySchemeKind.ApiKey,
            "http" => SecuritySchemeKind.Http,
            "oauth2" => SecuritySchemeKind.OAuth2,
            "openIdConnect" => SecuritySchemeKind.OpenIdConnect,
            "mutualTLS" => SecuritySchemeKind.MutualTls,
            _ => null,
        };
        if (kind is null && type is not null)
        {
            string? suggestion = NearestName.Of(type, ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]);
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(fields.Value("type")!.Value.Location, type, "type", suggestion, consequence));
        }

        return kind;
    }

    private static OAuthFlow ReadFlow(string kind, Fields fields) => new(
        kind,
        fields.Text("tokenUrl"),
        [.. fields.Map("scopes").Select(scope => scope.Name)]);
}
