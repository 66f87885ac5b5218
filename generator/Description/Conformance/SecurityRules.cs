namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for security schemes: what each type requires.</summary>
internal static class SecurityRules
{
    public static void Check(ObjectVisit visit)
    {
        switch (visit.Text("type"))
        {
            case "apiKey":
                ObjectRules.CheckRequired(visit, "name", "in");
                ObjectRules.CheckWord(visit, "in", "query", "header", "cookie");
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
        }
    }

    public static void CheckSwagger(ObjectVisit visit)
    {
        switch (visit.Text("type"))
        {
            case "apiKey":
                ObjectRules.CheckRequired(visit, "name", "in");
                ObjectRules.CheckWord(visit, "in", "query", "header");
                break;
            case "oauth2":
                ObjectRules.CheckRequired(visit, "flow", "scopes");
                ObjectRules.CheckWord(visit, "flow", "implicit", "password", "application", "accessCode");
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
