using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>Reads the <c>securityDefinitions</c> of 2.0.</summary>
internal static class SwaggerSecuritySchemes
{
    public static IReadOnlyList<SecurityScheme> Read(IEnumerable<(string Name, Cursor Value)> definitions, ReadingContext context) =>
        [.. definitions.Select(definition => Read(definition.Name, definition.Value, context)).OfType<SecurityScheme>()];

    private static SecurityScheme? Read(string name, Cursor at, ReadingContext context)
    {
        if (context.FieldsOf(at) is not { } fields || fields.RequiredText("type", "the security scheme is ignored") is not { } type)
        {
            return null;
        }

        SecuritySchemeKind? kind = type switch
        {
            "basic" => SecuritySchemeKind.Http,
            "apiKey" => SecuritySchemeKind.ApiKey,
            "oauth2" => SecuritySchemeKind.OAuth2,
            _ => null,
        };
        if (kind is null)
        {
            context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(
                fields.Value("type")!.Value.Location,
                type,
                "type",
                NearestName.Of(type, ["basic", "apiKey", "oauth2"]),
                "The security scheme '" + name + "' is ignored."));
            return null;
        }

        return new SecurityScheme(at)
        {
            Name = name,
            Kind = kind.Value,
            Description = fields.Text("description"),
            HttpScheme = type == "basic" ? "basic" : null,
            In = kind == SecuritySchemeKind.ApiKey && fields.Text("in") is { } location ? ParameterValues.LocationOf(location) : null,
            ParameterName = fields.Text("name"),
            Flows = kind == SecuritySchemeKind.OAuth2 ? [ReadFlow(fields)] : [],
        };
    }

    private static OAuthFlow ReadFlow(Fields fields) => new(
        fields.Text("flow") switch
        {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            { } flow => flow,
            null => "implicit",
        },
        fields.Text("tokenUrl"),
        [.. fields.Map("scopes").Select(scope => scope.Name)]);
}
