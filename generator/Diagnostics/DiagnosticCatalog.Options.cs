using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG05xx: settings of the project, and the generator itself.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor GeneratorFailedDescriptor = new(
        "OAG0501",
        "The generator failed on a description",
        "The generator failed on this description, which is a bug in the generator; please report it: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0501.md");

    public static readonly DiagnosticDescriptor LanguageTooOldDescriptor = new(
        "OAG0502",
        "The project's C# version is too old",
        "Generated clients need C# 11, but this project is compiled as C# {0}; set <LangVersion>11</LangVersion> or later in the project file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0502.md");

    public static readonly DiagnosticDescriptor RuntimeMissingDescriptor = new(
        "OAG0503",
        "The runtime library is not referenced",
        "Generated clients need the library 'Truto.Generated', which this project does not reference; "
            + "include the compile assets of the PackageReference",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0503.md");

    public static readonly DiagnosticDescriptor NamespaceTakenDescriptor = new(
        "OAG0504",
        "Two descriptions have the same namespace",
        "The namespace '{0}' is already used for '{1}', so nothing is generated for this description; "
            + "set another Namespace on its OpenApiDescription item",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0504.md");

    public static readonly DiagnosticDescriptor UnknownSettingDescriptor = new(
        "OAG0505",
        "An attribute of an OpenApiDescription item has an unknown value",
        "{0}=\"{1}\" of the OpenApiDescription item is not one of {2}; '{3}' is used instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0505.md");

    public static readonly DiagnosticDescriptor InvalidNameDescriptor = new(
        "OAG0506",
        "An attribute of an OpenApiDescription item is not a valid C# name",
        "{0}=\"{1}\" of the OpenApiDescription item is not a valid C# {2}; the default name is used instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0506.md");

    public static readonly DiagnosticDescriptor FoundMoreTimesDescriptor = new(
        "OAG0507",
        "A diagnostic is found more often than it is shown",
        "{0} was found {1} more times in this file; fix those that are shown to see the others",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0507.md");

    public static readonly DiagnosticDescriptor FilterSelectsNothingDescriptor = new(
        "OAG0508",
        "A filter of an OpenApiDescription item selects no operation",
        "{0}=\"{1}\" of the OpenApiDescription item selects no operation; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0508.md");

    public static readonly DiagnosticDescriptor ForeignFileDescriptor = new(
        "OAG0509",
        "A file that was found by its name is not an OpenAPI description",
        "'{0}' was found by its name but has no field of an OpenAPI description, so it is ignored; "
            + "exclude it with <OpenApiDescription Remove=\"{0}\" />",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0509.md");

    public static readonly DiagnosticDescriptor BuiltInReplacedDescriptor = new(
        "OAG0510",
        "The built-in client is not generated",
        "The package's built-in client is not generated because the project has its own descriptions; set "
            + "<EnableBuiltInOpenApiDescription>true</EnableBuiltInOpenApiDescription> to generate it too, or false to hide this message",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0510.md");

    public static readonly DiagnosticDescriptor PagingRuleIgnoredDescriptor = new(
        "OAG0520",
        "A paging rule of an OpenApiDescription item cannot be applied",
        "The rule '{0}' in Paging of the OpenApiDescription item is ignored: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0520.md");

    public static readonly DiagnosticDescriptor FiltersLeaveNothingDescriptor = new(
        "OAG0530",
        "The filters of an OpenApiDescription item select no operation",
        "The filters of the OpenApiDescription item together select none of the {0} operations, so its client is empty; "
            + "an exclusion takes precedence over Tags, Operations and Paths",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0530.md");

    public static readonly DiagnosticDescriptor SeverityIgnoredDescriptor = new(
        "OAG0531",
        "A diagnostic id of an OpenApiDescription item has no effect",
        "{0}=\"{1}\" of the OpenApiDescription item has no effect: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0531.md");

    /// <summary>Reports an exception with its message and the method that threw it, on one line.</summary>
    public static DiagnosticInfo GeneratorFailed(string path, Exception exception)
    {
        string text = exception.GetType().Name + ": " + exception.Message + FrameOf(exception);
        return Of(GeneratorFailedDescriptor, SourceLocation.StartOf(path), text.Replace('\r', ' ').Replace('\n', ' '));
    }

#pragma warning disable IL2026 // The mock compiles this file too. In a trimmed program, the method may be missing, and is left out then.
    private static string FrameOf(Exception exception) =>
        new StackTrace(exception).GetFrame(0)?.GetMethod() is { } method ? $" (in {method.DeclaringType?.Name}.{method.Name})" : "";
#pragma warning restore IL2026

    public static DiagnosticInfo LanguageTooOld(string version) => Of(LanguageTooOldDescriptor, default, version);

    public static DiagnosticInfo RuntimeMissing() => Of(RuntimeMissingDescriptor, default);

    public static DiagnosticInfo NamespaceTaken(string path, string name, string otherPath) =>
        Of(NamespaceTakenDescriptor, SourceLocation.StartOf(path), name, otherPath);

    public static DiagnosticInfo UnknownSetting(string path, string setting, string value, string known, string used) =>
        Of(UnknownSettingDescriptor, SourceLocation.StartOf(path), setting, value, known, used);

    public static DiagnosticInfo InvalidName(string path, string setting, string value, string what) =>
        Of(InvalidNameDescriptor, SourceLocation.StartOf(path), setting, value, what);

    public static DiagnosticInfo FilterSelectsNothing(string path, string setting, string value, string? suggestion) =>
        Of(
            FilterSelectsNothingDescriptor,
            SourceLocation.StartOf(path),
            setting,
            value,
            suggestion is null ? "correct or remove it" : "did you mean '" + suggestion + "'?");

    public static DiagnosticInfo FiltersLeaveNothing(string path, int operations) =>
        Of(FiltersLeaveNothingDescriptor, SourceLocation.StartOf(path), operations.ToString(CultureInfo.InvariantCulture));

    public static DiagnosticInfo SeverityIgnored(string path, string setting, string id, string reason) =>
        Of(SeverityIgnoredDescriptor, SourceLocation.StartOf(path), setting, id, reason);

    public static DiagnosticInfo PagingRuleIgnored(string path, string rule, string reason) =>
        Of(PagingRuleIgnoredDescriptor, SourceLocation.StartOf(path), rule, reason);

    public static DiagnosticInfo ForeignFile(string path, string item) => Of(ForeignFileDescriptor, SourceLocation.StartOf(path), item);

    /// <summary>Reported once for the project.</summary>
    public static DiagnosticInfo BuiltInReplaced() => Of(BuiltInReplacedDescriptor, default);

    public static DiagnosticInfo FoundMoreTimes(string path, string id, int count) =>
        Of(FoundMoreTimesDescriptor, SourceLocation.StartOf(path), id, count.ToString(CultureInfo.InvariantCulture));
}
