using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Rules for parameters and headers.</summary>
internal static class ParameterRules
{
    private static readonly string[] Reserved = ["Accept", "Content-Type", "Authorization"];

    private static readonly string[] SchemaFields = ["style", "explode", "allowReserved"];

    public static void Check(ObjectVisit visit)
    {
        string? location = visit.Text("in");
        string parameter = "The parameter '" + (visit.Text("name") ?? "") + "'";
        CheckRequired(visit, location);
        if (location == "header" && Reserved.Contains(visit.Text("name"), StringComparer.OrdinalIgnoreCase))
        {
            Report(visit, "name", "parameter", visit.Text("name")!);
        }

        if (location == "querystring")
        {
            CheckQueryString(visit, parameter);
        }
        else
        {
            CheckValue(visit, parameter);
        }

        // Other styles that a location does not support are reported when the style is translated.
        if (visit.Text("style") == "cookie" && visit.IsIn(Versions.Until31))
        {
            visit.Report.NotAllowed(visit, "style", "it exists only in OpenAPI 3.2");
        }
        else if (location is not (null or "query") && visit.Text("style") is "spaceDelimited" or "pipeDelimited")
        {
            visit.Report.NotAllowed(visit, "style", "only parameters in 'query' can have it");
        }

        if (location is not (null or "query"))
        {
            string word = visit.IsIn(Versions.Only30 | Versions.Only31) ? "allowReserved" : "allowEmptyValue";
            foreach (string field in new[] { "allowEmptyValue", word }.Distinct().Where(visit.IsSet))
            {
                visit.Report.NotAllowed(visit, field, "only parameters in 'query' can have it");
            }
        }
    }

    public static void CheckHeader(ObjectVisit visit)
    {
        string header = "The header '" + visit.At.Path.Step + "'";
        if (visit.Has("schema") || visit.Has("content"))
        {
            CheckValue(visit, header);
        }
        else if (!HasMisplacedType(visit))
        {
            visit.Report.Missing(visit, "schema");
        }

        ObjectRules.CheckValue(visit, "style", "simple");
    }

    /// <summary>Reports headers of a response that other fields declare.</summary>
    public static void CheckHeaderNames(ObjectVisit visit)
    {
        foreach (Member header in visit.Map("headers").Where(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            visit.Report.Add(DiagnosticCatalog.HeaderIgnored(visit.At.File.At(header.NameRange), "response header", header.Name));
        }
    }

    public static void CheckSwagger(ObjectVisit visit)
    {
        string? location = visit.Text("in");
        string parameter = "The parameter '" + (visit.Text("name") ?? "") + "'";
        CheckRequired(visit, location);
        if (location == "body")
        {
            if (!visit.Has("schema"))
            {
                Report(visit, parameter, "is in 'body' and has no 'schema'; add one");
            }
        }
        else if (visit.Has("schema"))
        {
            Report(visit, parameter, "has a 'schema', which only parameters in 'body' can have; move its keywords to the parameter");
        }
        else if (location is not null && !visit.Has("type"))
        {
            Report(visit, parameter, "has no 'type'; add one");
        }

        if (visit.Text("type") == "array")
        {
            ObjectRules.CheckRequired(visit, "items");
        }
        else if (visit.Text("type") == "file" && location != "formData")
        {
            visit.Report.NotAllowed(visit, "type", "only parameters in 'formData' can be files");
        }
    }

    private static void CheckRequired(ObjectVisit visit, string? location)
    {
        if (location == "path" && !visit.IsSet("required"))
        {
            if (visit.Has("required"))
            {
                visit.Report.NotAllowed(visit, "required", "parameters in 'path' are always required");
            }
            else
            {
                visit.Report.Missing(visit, "required");
            }
        }
    }

    private static void CheckQueryString(ObjectVisit visit, string parameter)
    {
        if (visit.IsIn(Versions.Until31))
        {
            visit.Report.NotAllowed(visit, "in", "it exists only in OpenAPI 3.2");
        }
        else if (!visit.Has("content"))
        {
            Report(visit, parameter, "is in 'querystring' and has no 'content'; declare the query there");
        }
        else
        {
            CheckValue(visit, parameter);
        }
    }

    private static void CheckValue(ObjectVisit visit, string what)
    {
        IReadOnlyList<Member> content = visit.Map("content");
        if (visit.Has("schema") && visit.Has("content"))
        {
            Report(visit, what, "has both 'schema' and 'content'; remove one of them");
        }
        else if (visit.Has("content") && content.Count != 1)
        {
            Report(
                visit,
                what,
                content.Count == 0
                    ? "has an empty 'content'; declare one media type"
                    : "has several media types in 'content' and the first is used; declare one");
        }
        else if (visit.Has("content"))
        {
            foreach (string field in SchemaFields)
            {
                ObjectRules.CheckExclusive(visit, "content", field);
            }
        }
        else if (!visit.Has("schema") && !HasMisplacedType(visit))
        {
            Report(visit, what, "has neither 'schema' nor 'content' and is sent as a string; add a 'schema'");
        }
    }

    // Reported as a misplaced field.
    private static bool HasMisplacedType(ObjectVisit visit) => visit.Has("type") || visit.Has("enum") || visit.Has("items");

    private static void Report(ObjectVisit visit, string field, string what, string name) =>
        visit.Report.Add(DiagnosticCatalog.HeaderIgnored(visit.At.File.At(visit.Node[field]!), what, name));

    private static void Report(ObjectVisit visit, string what, string fault) =>
        visit.Report.Add(DiagnosticCatalog.ParameterValueUnclear(visit.At.Location, what, fault));
}
