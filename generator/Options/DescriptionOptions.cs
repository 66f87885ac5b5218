using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>What an <c>OpenApiDescription</c> item says of its file.</summary>
/// <param name="Path">The file, as the compiler names it.</param>
/// <param name="Role">What becomes of it.</param>
/// <param name="Namespace">The namespace asked for, or null.</param>
/// <param name="ClientName">The client's name asked for, or null.</param>
/// <param name="IsPublic">Whether emitted types are public.</param>
/// <param name="Tags">Tags whose operations are wanted.</param>
/// <param name="Operations">Operations that are wanted, by operationId or by verb and path.</param>
/// <param name="Paths">Paths whose operations are wanted; <c>*</c> stands for any text.</param>
/// <param name="Problems">What the item says wrongly.</param>
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
    /// The file as the project names it, where nothing but a common name such as <c>swagger.json</c> made it a description; otherwise null.
    /// </summary>
    public string? Presumed { get; init; }

    /// <summary>How lists go on from page to page, as the project writes it; null where it says nothing.</summary>
    public string? Paging { get; init; }

    /// <summary>Whether the description of the package is not generated because of this one.</summary>
    public bool ReplacesBuiltIn { get; init; }

    /// <summary>Whether the file lies beside a description and is a part of one only where a reference leads to it.</summary>
    public bool IsFoundPart { get; init; }

    // The targets file writes the item's metadata under these names, and the role always: it marks a description.
    private const string Prefix = "build_metadata.AdditionalFiles.OpenApi";

    /// <summary>The item's settings, or null for a file that is no description.</summary>
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
        (Value(options, setting) ?? "").Split(',').Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static T Choice<T>(string path, string setting, string? value, T otherwise, List<DiagnosticInfo> problems)
        where T : struct, Enum
    {
        if (value is null)
        {
            return otherwise;
        }

        string[] names = Enum.GetNames(typeof(T));
        if (names.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return (T)Enum.Parse(typeof(T), found);
        }

        problems.Add(Diagnostics.DiagnosticCatalog.UnknownSetting(path, setting, value, string.Join(", ", names), otherwise.ToString()));
        return otherwise;
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

/// <summary>What becomes of a description. The names are the values of the item's <c>Role</c>.</summary>
internal enum DescriptionRole
{
    /// <summary>Types and a client.</summary>
    Client,

    /// <summary>Types only.</summary>
    Models,

    /// <summary>Nothing of its own: other descriptions refer to it by <c>$ref</c>.</summary>
    Part,
}

/// <summary>Who sees emitted types. The names are the values of the item's <c>Visibility</c>.</summary>
internal enum Visibility
{
    Public,
    Internal,
}
