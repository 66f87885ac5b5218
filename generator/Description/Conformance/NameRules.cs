using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for the keys of maps: component names, paths, methods and statuses.</summary>
internal static class NameRules
{
    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

    public static void CheckComponents(ObjectVisit visit)
    {
        FieldTable table = FixedFields.Table(ObjectKind.Components, OpenApiVersion.V3_2);
        foreach (Member map in visit.Node.Members.Where(map => map.Value is ObjectNode && table.Find(map.Name) is not null))
        {
            foreach (Member component in ((ObjectNode)map.Value).Members.Where(component => !IsComponentName(component.Name)))
            {
                Report(visit, component, "component", "names of components may contain only letters, digits, '.', '-' and '_'");
            }
        }
    }

    public static void CheckPaths(ObjectVisit visit)
    {
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Member path in visit.Node.Members.Where(path => !FieldRules.IsExtension(path.Name)))
        {
            if (!path.Name.StartsWith("/", StringComparison.Ordinal))
            {
                Report(visit, path, "path", "a path must begin with '/'");
            }

            string template = WithoutNames(path.Name);
            if (templates.TryGetValue(template, out string? other))
            {
                Report(visit, path, "path", "it differs from '" + other + "' only in the names of parameters");
            }
            else
            {
                templates.Add(template, path.Name);
            }
        }
    }

    public static void CheckMethods(ObjectVisit visit)
    {
        foreach (Member method in visit.Map("additionalOperations").Where(method => Methods.Contains(method.Name.ToUpperInvariant())))
        {
            Report(visit, method, "method", "use the field '" + method.Name.ToLowerInvariant() + "' of the path item");
        }
    }

    public static void CheckStatuses(ObjectVisit visit)
    {
        bool isEmpty = true;
        foreach (Member response in visit.Node.Members.Where(response => !FieldRules.IsExtension(response.Name)))
        {
            isEmpty = false;
            string status = response.Name;
            if (IsRange(status, StringComparison.OrdinalIgnoreCase))
            {
                if (!IsRange(status, StringComparison.Ordinal))
                {
                    Report(visit, response, "status", "write the range as '" + status.ToUpperInvariant() + "'");
                }
            }
            else if (status != "default" && !IsStatusCode(status))
            {
                string suggestion = NearestName.Of(status, ["default"]) is { } near ? "; did you mean '" + near + "'?" : "";
                visit.Report.Add(DiagnosticCatalog.StatusUnknown(visit.At.File.At(response.NameRange), status, suggestion));
            }
        }

        if (isEmpty)
        {
            visit.Report.Add(DiagnosticCatalog.ValueNotAllowed(visit.At.Location, "{}", "responses", "at least one response must be declared"));
        }
    }

    private static void Report(ObjectVisit visit, Member member, string what, string rule) =>
        visit.Report.Add(DiagnosticCatalog.NameNotAllowed(visit.At.File.At(member.NameRange), what, member.Name, rule));

    private static bool IsComponentName(string name) =>
        name.Length > 0 && name.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-' or '_');

    private static bool IsStatusCode(string status) =>
        status.Length == 3 && status[0] is >= '1' and <= '5' && char.IsDigit(status[1]) && char.IsDigit(status[2]);

    private static bool IsRange(string status, StringComparison comparison) =>
        status.Length == 3 && status[0] is >= '1' and <= '5' && status.EndsWith("XX", comparison);

    // "/pets/{id}" becomes "/pets/{}".
    private static string WithoutNames(string path)
    {
        if (path.IndexOf('{') < 0)
        {
            return path;
        }

        var text = new System.Text.StringBuilder(path.Length);
        bool isInside = false;
        foreach (char c in path)
        {
            isInside = isInside ? c != '}' : c == '{';
            if (!isInside || c == '{')
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
