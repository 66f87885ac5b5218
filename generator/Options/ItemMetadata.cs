using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>Reads the metadata of an <c>OpenApiDescription</c> item and collects the problems with it.</summary>
internal sealed class ItemMetadata(AdditionalText text, AnalyzerConfigOptions options)
{
    // The targets file passes the item's metadata under these names.
    private const string Prefix = "build_metadata.AdditionalFiles.OpenApi";

    private readonly List<DiagnosticInfo> problems = [];

    /// <summary>Gets the path of the item's file, as the compiler received it.</summary>
    public string Path => text.Path;

    /// <summary>Gets the problems that were found so far.</summary>
    public EquatableArray<DiagnosticInfo> Problems => problems.ToEquatableArray();

    public void Report(DiagnosticInfo problem) => problems.Add(problem);

    /// <summary>Returns the text of a setting without surrounding space; null if it is empty.</summary>
    public string? Value(string setting) =>
        options.TryGetValue(Prefix + setting, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Returns the distinct values of a comma-separated list.</summary>
    public EquatableArray<string> List(string setting) => Values(setting, ',').Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Returns all values of a list of files, which commas or, as in MSBuild, semicolons separate.</summary>
    public EquatableArray<string> Sequence(string setting) => Values(setting, ',', ';').ToEquatableArray();

    private IEnumerable<string> Values(string setting, params char[] separators) =>
        (Value(setting) ?? "").Split(separators).Select(value => value.Trim()).Where(value => value.Length > 0);

    /// <summary>Returns one of the values of an enum, compared without case; the fallback if it is absent or unknown.</summary>
    public T Choice<T>(string setting, T fallback)
        where T : struct, Enum
    {
        if (Value(setting) is not { } value)
        {
            return fallback;
        }

        string[] names = Enum.GetNames(typeof(T));
        if (names.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return (T)Enum.Parse(typeof(T), found);
        }

        Report(DiagnosticCatalog.UnknownSetting(Path, setting, value, string.Join(", ", names), fallback.ToString()));
        return fallback;
    }

    /// <summary>Returns whether a setting is <c>true</c>; it is false by default.</summary>
    public bool Flag(string setting) => Choice(setting, Switch.False) == Switch.True;

    /// <summary>Returns a namespace; null if it is absent or not valid.</summary>
    public string? Namespace(string setting) => Valid(setting, "namespace", static value => value.Split('.').All(IsIdentifier));

    /// <summary>Returns the name of a class; null if it is absent or not valid.</summary>
    public string? ClassName(string setting) => Valid(setting, "class name", IsIdentifier);

    private string? Valid(string setting, string what, Func<string, bool> isValid)
    {
        string? value = Value(setting);
        if (value is null || isValid(value))
        {
            return value;
        }

        Report(DiagnosticCatalog.InvalidName(Path, setting, value, what));
        return null;
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    // The values of a setting that is on or off.
    private enum Switch
    {
        False,
        True,
    }
}
