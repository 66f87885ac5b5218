using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for security schemes: what each type requires.</summary>
internal static class SecurityRules
{
    // The fields that only one type has.
    private static readonly (string Field, string Type)[] FieldsOfTypes =
    [
        ("name", "apiKey"), ("in", "apiKey"), ("scheme", "http"), ("bearerFormat", "http"), ("flows", "oauth2"), ("oauth2MetadataUrl", "oauth2"),
        ("openIdConnectUrl", "openIdConnect"),
    ];

    public static void Check(ObjectVisit visit)
    {
        string? type = visit.Text("type");
        switch (type)
        {
            case "apiKey":
                ObjectRules.CheckRequired(visit, "name", "in");
                ObjectRules.CheckValue(visit, "in", "query", "header", "cookie");
                break;
            case "http":
                ObjectRules.CheckRequired(visit, "scheme");
                break;
            case "oauth2":
                ObjectRules.CheckRequired(visit, "flows");
                break;
            case "openIdConnect":
                ObjectRules.CheckRequired(visit, "openIdConnectUrl");
                break;
            case not "mutualTLS":
                return;
        }

        foreach ((string field, string owner) in FieldsOfTypes.Where(one => one.Type != type && visit.Has(one.Field)))
        {
            SourceLocation location = visit.At.File.At(visit.Node.Find(field)!.NameRange);
            string noun = "a security scheme of type '" + type + "'";
            string remedy = "it belongs to the type '" + owner + "'";
            visit.Report.Add(DiagnosticCatalog.FieldUnknown(location, field, noun, visit.Report.VersionText, remedy));
        }
    }

    public static void CheckSwagger(ObjectVisit visit)
    {
        switch (visit.Text("type"))
        {
            case "apiKey":
                ObjectRules.CheckRequired(visit, "name", "in");
                ObjectRules.CheckValue(visit, "in", "query", "header");
                break;
            case "oauth2":
                ObjectRules.CheckRequired(visit, "flow", "scopes");
                ObjectRules.CheckValue(visit, "flow", "implicit", "password", "application", "accessCode");
                ObjectRules.CheckRequired(visit, UrlsOf(visit.Text("flow")));
                break;
        }
    }

    private static string[] UrlsOf(string? flow) => flow switch
    {
        "implicit" => ["authorizationUrl"],
        "password" or "application" => ["tokenUrl"],
        "accessCode" => ["authorizationUrl", "tokenUrl"],
        _ => [],
    };
}
