using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Applies the rules for an object, except those for unknown and missing fields.</summary>
internal static class ObjectRules
{
    private static readonly Dictionary<ObjectKind, (string First, string Second)[]> Exclusive = new()
    {
        [ObjectKind.License] = [("identifier", "url")],
        [ObjectKind.Parameter] = [("example", "examples")],
        [ObjectKind.Header] = [("example", "examples")],
        [ObjectKind.MediaType] = [("example", "examples"), ("encoding", "prefixEncoding"), ("encoding", "itemEncoding")],
        [ObjectKind.Encoding] = [("encoding", "prefixEncoding"), ("encoding", "itemEncoding")],
        [ObjectKind.Example] =
            [("value", "externalValue"), ("value", "dataValue"), ("value", "serializedValue"), ("serializedValue", "externalValue")],
        [ObjectKind.Link] = [("operationRef", "operationId")],
        [ObjectKind.Xml] = [("nodeType", "attribute"), ("nodeType", "wrapped")],
    };

    public static void Check(ObjectVisit visit, ObjectKind kind)
    {
        if (kind == ObjectKind.Schema)
        {
            CheckItems(visit);
            return;
        }

        if (Exclusive.TryGetValue(kind, out (string First, string Second)[]? pairs))
        {
            foreach ((string first, string second) in pairs)
            {
                CheckExclusive(visit, first, second);
            }
        }

        switch (kind)
        {
            case ObjectKind.Document:
                DocumentRules.CheckRoot(visit);
                break;
            case ObjectKind.Encoding:
                CheckValue(visit, "style", "form", "spaceDelimited", "pipeDelimited", "deepObject");
                break;
            case ObjectKind.Components:
                NameRules.CheckComponents(visit);
                break;
            case ObjectKind.Paths:
                NameRules.CheckPaths(visit);
                break;
            case ObjectKind.PathItem:
                NameRules.CheckMethods(visit);
                break;
            case ObjectKind.Responses:
                NameRules.CheckStatuses(visit);
                break;
            case ObjectKind.Parameter:
                ParameterRules.Check(visit);
                break;
            case ObjectKind.SwaggerParameter:
                ParameterRules.CheckSwagger(visit);
                break;
            case ObjectKind.Header:
                ParameterRules.CheckHeader(visit);
                break;
            case ObjectKind.Response:
                ParameterRules.CheckHeaderNames(visit);
                break;
            case ObjectKind.Server:
                ServerRules.Check(visit);
                break;
            case ObjectKind.ServerVariable:
                ServerRules.CheckVariable(visit);
                break;
            case ObjectKind.SecurityScheme:
                SecurityRules.Check(visit);
                break;
            case ObjectKind.SwaggerSecurityScheme:
                SecurityRules.CheckSwagger(visit);
                break;
            case ObjectKind.SwaggerItems or ObjectKind.SwaggerHeader:
                CheckItems(visit);
                break;
            case ObjectKind.Link when !visit.Has("operationRef"):
                CheckRequired(visit, "operationId");
                break;
            case ObjectKind.Xml:
                CheckXml(visit);
                break;
        }
    }

    /// <summary>Reports missing fields that the object requires.</summary>
    public static void CheckRequired(ObjectVisit visit, params string[] fields)
    {
        foreach (string field in fields)
        {
            if (!visit.Has(field))
            {
                visit.Report.Missing(visit, field);
            }
        }
    }

    /// <summary>Reports a field with an unknown value.</summary>
    public static void CheckValue(ObjectVisit visit, string field, params string[] values)
    {
        if (visit.Text(field) is { } value && !values.Contains(value))
        {
            string suggestion = NearestName.Of(value, values) is { } near ? "; did you mean '" + near + "'?" : "";
            visit.Report.NotAllowed(visit, field, "it must be one of " + string.Join(", ", values.Select(one => "'" + one + "'")) + suggestion);
        }
    }

    /// <summary>Reports the second of two fields that cannot be used together.</summary>
    public static void CheckExclusive(ObjectVisit visit, string first, string second)
    {
        if (visit.Has(first) && visit.Has(second))
        {
            visit.Report.Add(DiagnosticCatalog.FieldsExclusive(visit.At.File.At(visit.Node.Find(second)!.NameRange), first, second));
        }
    }

    // Another part of a composition may declare the items.
    private static void CheckItems(ObjectVisit visit)
    {
        if (visit.IsIn(Versions.Until30) && visit.Text("type") == "array" && !visit.Has("items") && !visit.Has("allOf"))
        {
            visit.Report.Missing(visit, "items");
        }
    }

    private static void CheckXml(ObjectVisit visit)
    {
        CheckValue(visit, "nodeType", "element", "attribute", "text", "cdata", "none");
        if (visit.IsSet("attribute") && visit.IsSet("wrapped"))
        {
            CheckExclusive(visit, "attribute", "wrapped");
        }
    }
}
