using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>Reports unknown fields of an object, with a suggestion.</summary>
internal static class FieldRules
{
    // Custom keywords are allowed in schemas of 3.1 and common in older ones: only certain mistakes are reported.
    private const int ShortestKeyword = 4;
    private const int LongKeyword = 8;

    // Rare short keywords that are similar to common words.
    private static readonly HashSet<string> NeverSuggested = new(StringComparer.Ordinal)
    {
        "id", "$id", "if", "not", "then", "else", "xml", "$defs", "$anchor", "$vocabulary", "$recursiveRef", "$recursiveAnchor", "dependencies",
        "definitions",
    };

    // Keywords that do not constrain values, or are fields of other objects, too.
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "title", "description", "required", "deprecated", "readOnly", "writeOnly", "example", "examples", "xml", "externalDocs", "id", "definitions",
        "if", "then", "else", "not",
    };

    // Keywords that determine the generated type; any other keyword is a constraint or an annotation.
    private static readonly HashSet<string> DecideTypes = new(StringComparer.Ordinal)
    {
        "$ref", "type", "format", "nullable", "enum", "const", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
        "required", "items", "prefixItems", "allOf", "anyOf", "oneOf", "discriminator",
    };

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Returns whether an object may be replaced by a reference.</summary>
    public static bool CanBeReference(ObjectKind kind) => kind is ObjectKind.Schema or ObjectKind.Parameter or ObjectKind.SwaggerParameter
        or ObjectKind.RequestBody or ObjectKind.Response or ObjectKind.SwaggerResponse or ObjectKind.Header or ObjectKind.Example or ObjectKind.Link
        or ObjectKind.Callback or ObjectKind.SecurityScheme or ObjectKind.MediaType or ObjectKind.PathItem;

    /// <summary>Reports a field that is not in a table.</summary>
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

    /// <summary>Reports a value of the wrong form. A report of the readers for the same value takes precedence.</summary>
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
        if (visit.Report.Nearest(member.Name, ObjectKind.Schema, () => NearestKeyword(member.Name, table)) is { } keyword
            && visit.Node.Find(keyword) is null)
        {
            SourceLocation location = visit.At.File.At(member.NameRange);
            visit.Report.Add(DecideTypes.Contains(keyword)
                ? DiagnosticCatalog.FieldMisspelt(location, member.Name, "a keyword of " + table.Noun, keyword)
                : DiagnosticCatalog.FieldUnknown(location, member.Name, table.Noun, visit.Report.VersionText, $"did you mean '{keyword}'?"));
        }
    }

    private static void CheckField(ObjectVisit visit, Member member, ObjectKind kind, FieldTable table)
    {
        string name = member.Name;
        SourceLocation location = visit.At.File.At(member.NameRange);
        Versions versions = table.VersionsOf(name);
        if (versions != Versions.None)
        {
            Report("it exists only in " + TextOf(versions));
        }
        else if (IsForEditors(name))
        {
            return;
        }
        else if (visit.IsIn(Versions.From30) && table.Find("schema") is not null && IsAssertion(name))
        {
            visit.Report.Add(DiagnosticCatalog.FieldMisplaced(location, name, "a field of " + table.Noun, "schema"));
        }
        else if (kind == ObjectKind.PathItem && OperationBefore(visit.Node, name, table) is { } operation)
        {
            visit.Report.Add(DiagnosticCatalog.FieldMisplaced(location, name, "a field of " + table.Noun, operation));
        }
        else if (visit.Report.Nearest(name, kind, () => NearestName.Of(name, table.Names)) is { } near && visit.Node.Find(near) is null)
        {
            visit.Report.Add(DiagnosticCatalog.FieldMisspelt(location, name, "a field of " + table.Noun, near));
        }
        else
        {
            Report("remove it, or begin its name with 'x-' to make it an extension");
        }

        void Report(string remedy) =>
            visit.Report.Add(DiagnosticCatalog.FieldUnknown(location, name, table.Noun, visit.Report.VersionText, remedy));
    }

    // Such as "$schema".
    private static bool IsForEditors(string name) => name.Length > 0 && name[0] == '$' && name != "$ref";

    private static bool IsAssertion(string name) =>
        !Annotations.Contains(name) && FixedFields.Table(ObjectKind.Schema, OpenApiVersion.V3_0).Find(name) is not null;

    // A field of an operation whose line is not indented enough: the operation is the one before it.
    private static string? OperationBefore(ObjectNode pathItem, string name, FieldTable table) =>
        FixedFields.Table(ObjectKind.Operation, OpenApiVersion.V3_0).Find(name) is null ? null
            : pathItem.Members.TakeWhile(member => member.Name != name)
                .LastOrDefault(member => member.Value is ObjectNode && table.Find(member.Name) is not null)?.Name;

    private static string? NearestKeyword(string name, FieldTable table) => name.Length < ShortestKeyword - 1 ? null
        : name[0] == '$' ? NearestName.Of(name, ["$ref"], mostEdits: 1)
        : NearestName.Of(name, table.Names.Where(keyword => !NeverSuggested.Contains(keyword)), name.Length >= LongKeyword ? 2 : 1);

    private static string TextOf(Versions versions) => versions switch
    {
        Versions.Only20 => "OpenAPI 2.0",
        Versions.From30 => "OpenAPI 3.0 and later",
        Versions.From31 => "OpenAPI 3.1 and later",
        _ => "OpenAPI 3.2",
    };
}
