using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Applies the rules for an object beyond which fields it has.</summary>
internal static class ObjectRules
{
    private static readonly Dictionary<ObjectKind, (string First, string Second)[]> Exclusive = new()
    {
        [ObjectKind.License] = [("identifier", "url")],
        [ObjectKind.Parameter] = [("example", "examples")],
        [ObjectKind.Header] = [("example", "examples")],
        [ObjectKind.MediaType] = [("example", "examples"), ("encoding", "prefixEncoding"), ("encoding", "itemEncoding")],
        [ObjectKind.Encoding] = [("encoding", "prefixEncoding"), ("encoding", "itemEncoding")],
        [ObjectKind.Example] = [("value", "externalValue"), ("value", "dataValue"), ("value", "serializedValue"), ("serializedValue", "externalValue")],
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
                CheckWord(visit, "style", "form", "spaceDelimited", "pipeDelimited", "deepObject");
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

    /// <summary>Reports fields that are required under a condition that holds.</summary>
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

    /// <summary>Reports a word that is none of those that a field takes.</summary>
    public static void CheckWord(ObjectVisit visit, string field, params string[] words)
    {
        if (visit.Text(field) is { } word && !words.Contains(word))
        {
            string suggestion = NearestName.Of(word, words) is { } near ? "; did you mean '" + near + "'?" : "";
            visit.Report.NotAllowed(visit, field, "it must be one of " + string.Join(", ", words.Select(one => "'" + one + "'")) + suggestion);
        }
    }

    /// <summary>Reports the second of two fields that may not be together.</summary>
    public static void CheckExclusive(ObjectVisit visit, string first, string second)
    {
        if (visit.Has(first) && visit.Has(second))
        {
            visit.Report.Add(DiagnosticCatalog.FieldsExclusive(visit.At.File.At(visit.Node.Find(second)!.NameRange), first, second));
        }
    }

    // A keyword of the same list may come from another part of a composition.
    private static void CheckItems(ObjectVisit visit)
    {
        if (visit.IsIn(Versions.Until30) && visit.Text("type") == "array" && !visit.Has("items") && !visit.Has("allOf"))
        {
            visit.Report.Missing(visit, "items");
        }
    }

    private static void CheckXml(ObjectVisit visit)
    {
        CheckWord(visit, "nodeType", "element", "attribute", "text", "cdata", "none");
        if (visit.IsSet("attribute") && visit.IsSet("wrapped"))
        {
            CheckExclusive(visit, "attribute", "wrapped");
        }
    }
}
