using System.Text.RegularExpressions;
using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Guides;

/// <summary>The tables of <c>docs/openapi-to-csharp.md</c> list every field of every object of OpenAPI, and no others.</summary>
public partial class KeywordPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "openapi-to-csharp.md")).ReplaceLineEndings("\n");

    // The section of the page that lists the fields of an object.
    private static readonly Dictionary<string, ObjectKind[]> Sections = new(StringComparer.Ordinal)
    {
        ["The document"] =
        [
            ObjectKind.Document, ObjectKind.Info, ObjectKind.Contact, ObjectKind.License, ObjectKind.Components, ObjectKind.Tag,
            ObjectKind.ExternalDocumentation,
        ],
        ["Operations"] = [ObjectKind.PathItem, ObjectKind.Operation],
        ["Parameters"] = [ObjectKind.Parameter, ObjectKind.SwaggerParameter],
        ["Bodies"] = [ObjectKind.RequestBody, ObjectKind.MediaType, ObjectKind.Encoding, ObjectKind.Example],
        ["Responses"] = [ObjectKind.Response, ObjectKind.SwaggerResponse, ObjectKind.Header, ObjectKind.SwaggerHeader, ObjectKind.Link],
        ["Security"] =
        [
            ObjectKind.SecurityScheme, ObjectKind.SwaggerSecurityScheme, ObjectKind.OAuthFlows, ObjectKind.ImplicitFlow, ObjectKind.PasswordFlow,
            ObjectKind.ClientCredentialsFlow, ObjectKind.AuthorizationCodeFlow, ObjectKind.DeviceAuthorizationFlow,
        ],
        ["Servers"] = [ObjectKind.Server, ObjectKind.ServerVariable],
        ["Schemas"] = [ObjectKind.Schema, ObjectKind.Discriminator, ObjectKind.Xml],
    };

    // Fields of 2.0 outside schemas that have the keywords and the meaning of schemas.
    private static readonly HashSet<string> Constraints =
    [
        "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
        "enum", "multipleOf", "default",
    ];

    // Values that the first column names beside their fields.
    private static readonly HashSet<string> Values =
        ["query", "header", "cookie", "formData", "number", "true", "false", "2XX", "deepObject", "body", "basic", "'null'"];

    public static TheoryData<string> Names => [.. Sections.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_section_lists_every_field(string section)
    {
        string text = TextOf(section);
        IEnumerable<string> missing =
            from kind in Sections[section]
            from version in new[] { OpenApiVersion.V2_0, OpenApiVersion.V3_0, OpenApiVersion.V3_1, OpenApiVersion.V3_2 }
            from name in FixedFields.Table(kind, version).Names
            where !text.Contains("`" + name + "`", StringComparison.Ordinal) && !Regex.IsMatch(text, "`" + Regex.Escape(name) + ":")
            where kind == ObjectKind.Schema || !Constraints.Contains(name)
            select kind + "." + name;

        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void The_first_column_has_no_unknown_field()
    {
        HashSet<string> known =
        [
            .. from kind in Enum.GetValues<ObjectKind>()
               from version in new[] { OpenApiVersion.V2_0, OpenApiVersion.V3_0, OpenApiVersion.V3_1, OpenApiVersion.V3_2 }
               from name in FixedFields.Table(kind, version).Names
               select name,
        ];

        IEnumerable<string> unknown =
            from row in Page.Split('\n')
            where row.StartsWith("| `", StringComparison.Ordinal)
            from Match quoted in Code().Matches(row.Split(" | ")[0])
            let name = quoted.Groups[1].Value.Split(':')[0]
            where !known.Contains(name) && !Values.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal)
            select name;

        Assert.Empty(unknown);
    }

    private static string TextOf(string section) =>
        Page.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
