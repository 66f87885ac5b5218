using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The settings of an <c>OpenApiDescription</c> item.</summary>
/// <param name="Path">The path of the file, as the compiler received it.</param>
/// <param name="Role">What is generated for it.</param>
/// <param name="Namespace">The namespace, or null for the default.</param>
/// <param name="ClientName">The name of the client, or null for the default.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="Tags">The tags whose operations are generated.</param>
/// <param name="Operations">The operations that are generated, by operationId or by method and path.</param>
/// <param name="Paths">The paths whose operations are generated; <c>*</c> matches any text.</param>
/// <param name="Problems">The problems of the item.</param>
internal sealed record DescriptionOptions(
    string Path,
    DescriptionRole Role,
    string? Namespace,
    string? ClientName,
    bool IsPublic,
    EquatableArray<string> Tags,
    EquatableArray<string> Operations,
    EquatableArray<string> Paths,
    EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>
    /// The path of a file that is a description only because of its common name, such as <c>swagger.json</c>; otherwise null.
    /// </summary>
    public string? Presumed { get; init; }

    /// <summary>The paging rules of the item, or null.</summary>
    public string? Paging { get; init; }

    /// <summary>Whether the built-in description is not generated because of this one.</summary>
    public bool ReplacesBuiltIn { get; init; }

    /// <summary>Whether the file was found next to a description, and is a part only if a reference leads to it.</summary>
    public bool IsFoundPart { get; init; }

    // The targets file passes the item's metadata under these names. Only descriptions have a role.
    private const string Prefix = "build_metadata.AdditionalFiles.OpenApi";

    /// <summary>Returns the settings of an item, or null for a file that is not a description.</summary>
    public static DescriptionOptions? Of(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(text);
        if (Value(options, "Role") is not { } role)
        {
            return null;
        }

        var problems = new List<DiagnosticInfo>();
        return new DescriptionOptions(
            text.Path,
            Choice(text.Path, "Role", role, DescriptionRole.Client, problems),
            Name(text.Path, "Namespace", Value(options, "Namespace"), problems),
            Name(text.Path, "ClientName", Value(options, "ClientName"), problems),
            Choice(text.Path, "Visibility", Value(options, "Visibility"), Visibility.Public, problems) == Visibility.Public,
            List(options, "Tags"),
            List(options, "Operations"),
            List(options, "Paths"),
            problems.ToEquatableArray())
        {
            Paging = Value(options, "Paging"),
            Presumed = Value(options, "Presumed"),
            IsFoundPart = Value(options, "FoundPart") is not null,
            ReplacesBuiltIn = Value(options, "ReplacesBuiltIn") is not null,
        };
    }

    private static string? Value(AnalyzerConfigOptions options, string setting) =>
        options.TryGetValue(Prefix + setting, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static EquatableArray<string> List(AnalyzerConfigOptions options, string setting) =>
        (Value(options, setting) ?? "").Split(',')
            .Select(value => value.Trim())
            .Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();

    private static T Choice<T>(string path, string setting, string? value, T fallback, List<DiagnosticInfo> problems)
        where T : struct, Enum
    {
        if (value is null)
        {
            return fallback;
        }

        string[] names = Enum.GetNames(typeof(T));
        if (names.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return (T)Enum.Parse(typeof(T), found);
        }

        problems.Add(Diagnostics.DiagnosticCatalog.UnknownSetting(path, setting, value, string.Join(", ", names), fallback.ToString()));
        return fallback;
    }

    private static string? Name(string path, string setting, string? value, List<DiagnosticInfo> problems)
    {
        bool isNamespace = setting == "Namespace";
        if (value is null || (isNamespace ? value.Split('.').All(IsIdentifier) : IsIdentifier(value)))
        {
            return value;
        }

        problems.Add(Diagnostics.DiagnosticCatalog.InvalidName(path, setting, value, isNamespace ? "namespace" : "class name"));
        return null;
    }

    private static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;
}

/// <summary>What is generated for a description. The names are the values of the item's <c>Role</c>.</summary>
internal enum DescriptionRole
{
    /// <summary>Types and a client.</summary>
    Client,

    /// <summary>Types only.</summary>
    Models,

    /// <summary>Nothing: other descriptions refer to the file by <c>$ref</c>.</summary>
    Part,
}

/// <summary>The accessibility of emitted types. The names are the values of the item's <c>Visibility</c>.</summary>
internal enum Visibility
{
    Public,
    Internal,
}
