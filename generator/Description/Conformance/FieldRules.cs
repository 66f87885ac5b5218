using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Reports fields that an object does not have, and says which was perhaps meant.</summary>
internal static class FieldRules
{
    // A keyword of one's own is legal in a schema of 3.1 and common in older ones: only what is surely a slip is reported.
    private const int ShortestKeyword = 4;
    private const int LongKeyword = 8;

    // Words of a few letters that are near to other words, and rarely meant.
    private static readonly HashSet<string> NeverMeant = new(StringComparer.Ordinal)
    {
        "id", "$id", "if", "not", "then", "else", "xml", "$defs", "$anchor", "$vocabulary", "$recursiveRef", "$recursiveAnchor", "dependencies", "definitions",
    };

    // What may stand anywhere says nothing of a value; the other keywords of a schema do.
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "title", "description", "required", "deprecated", "readOnly", "writeOnly", "example", "examples", "xml", "externalDocs", "id", "definitions",
        "if", "then", "else", "not",
    };

    // Without these a generated type is another one. Without any other keyword, a constraint or a text is missing.
    private static readonly HashSet<string> DecideTypes = new(StringComparer.Ordinal)
    {
        "$ref", "type", "format", "nullable", "enum", "const", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "required",
        "items", "prefixItems", "allOf", "anyOf", "oneOf", "discriminator",
    };

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Whether an object with a <c>$ref</c> is a reference to one of its kind.</summary>
    public static bool CanBeReference(ObjectKind kind) => kind is ObjectKind.Schema or ObjectKind.Parameter or ObjectKind.SwaggerParameter
        or ObjectKind.RequestBody or ObjectKind.Response or ObjectKind.SwaggerResponse or ObjectKind.Header or ObjectKind.Example or ObjectKind.Link
        or ObjectKind.Callback or ObjectKind.SecurityScheme or ObjectKind.MediaType or ObjectKind.PathItem;

    /// <summary>Reports a field that is none of a table's.</summary>
    public static void CheckUnknown(ObjectVisit visit, Member member, ObjectKind kind, FieldTable table)
    {
        if (IsExtension(member.Name))
        {
            return;
        }

        if (kind == ObjectKind.Schema)
        {
            CheckKeyword(visit, member, table);
        }
        else
        {
            CheckField(visit, member, kind, table);
        }
    }

    /// <summary>Reports a value that is not of a field's form. Where the readers report it too, theirs counts.</summary>
    public static void CheckForm(ObjectVisit visit, Member member, Field field)
    {
        if (Reading.NodeKinds.IsNull(member.Value))
        {
            return;
        }

        string? expected = field.Form switch
        {
            FieldForm.Text => member.Value is ScalarNode ? null : Reading.NodeKinds.Text,
            FieldForm.Flag => member.Value is ScalarNode { Kind: ScalarKind.Boolean } ? null : Reading.NodeKinds.Flag,
            FieldForm.Texts => member.Value is ArrayNode list && list.Items.All(item => item is ScalarNode) ? null : "an array of strings",
            FieldForm.List => Reading.NodeKinds.List,
            _ when field.Kind == ObjectKind.Schema => null,
            _ when field.Kind == ObjectKind.Discriminator => visit.IsIn(Versions.Only20) ? null : "an object with 'propertyName'",
            _ => Reading.NodeKinds.Object,
        };
        if (expected is not null)
        {
            visit.Report.NotAllowed(visit, member.Name, "it must be " + expected);
        }
    }

    private static void CheckKeyword(ObjectVisit visit, Member member, FieldTable table)
    {
        if (visit.Report.Nearest(member.Name, ObjectKind.Schema, () => NearestKeyword(member.Name, table)) is { } keyword && visit.Node.Find(keyword) is null)
        {
            SourceLocation place = visit.At.File.At(member.NameRange);
            visit.Report.Add(DecideTypes.Contains(keyword)
                ? DiagnosticCatalog.FieldMisspelt(place, member.Name, "a keyword of " + table.Noun, keyword)
                : DiagnosticCatalog.FieldUnknown(place, member.Name, table.Noun, visit.Report.VersionText, $"did you mean '{keyword}'?"));
        }
    }

    private static void CheckField(ObjectVisit visit, Member member, ObjectKind kind, FieldTable table)
    {
        string name = member.Name;
        SourceLocation place = visit.At.File.At(member.NameRange);
        Versions versions = table.VersionsOf(name);
        if (versions != Versions.None)
        {
            visit.Report.Add(DiagnosticCatalog.FieldUnknown(place, name, table.Noun, visit.Report.VersionText, "it exists only in " + TextOf(versions)));
        }
        else if (IsForEditors(name))
        {
            return;
        }
        else if (visit.IsIn(Versions.From30) && table.Find("schema") is not null && IsAssertion(name))
        {
            visit.Report.Add(DiagnosticCatalog.FieldMisplaced(place, name, "a field of " + table.Noun, "schema"));
        }
        else if (visit.Report.Nearest(name, kind, () => NearestName.Of(name, table.Names)) is { } near && visit.Node.Find(near) is null)
        {
            visit.Report.Add(DiagnosticCatalog.FieldMisspelt(place, name, "a field of " + table.Noun, near));
        }
        else
        {
            visit.Report.Add(DiagnosticCatalog.FieldUnknown(place, name, table.Noun, visit.Report.VersionText, "remove it, or begin its name with 'x-' to make it an extension"));
        }
    }

    // "$schema" and the like.
    private static bool IsForEditors(string name) => name.Length > 0 && name[0] == '$' && name != "$ref";

    private static bool IsAssertion(string name) => !Annotations.Contains(name) && FixedFields.Table(ObjectKind.Schema, OpenApiVersion.V3_0).Find(name) is not null;

    private static string? NearestKeyword(string name, FieldTable table) => name.Length < ShortestKeyword - 1 ? null
        : name[0] == '$' ? NearestName.Of(name, ["$ref"], mostEdits: 1)
        : NearestName.Of(name, table.Names.Where(keyword => !NeverMeant.Contains(keyword)), name.Length >= LongKeyword ? 2 : 1);

    private static string TextOf(Versions versions) => versions switch
    {
        Versions.Only20 => "OpenAPI 2.0",
        Versions.From30 => "OpenAPI 3.0 and later",
        Versions.From31 => "OpenAPI 3.1 and later",
        _ => "OpenAPI 3.2",
    };
}
