// The generator's readers describe problems with these types of the compiler. The mock only formats the messages, so it needs no compiler.
namespace Microsoft.CodeAnalysis;

internal enum DiagnosticSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
}

internal sealed class DiagnosticDescriptor(
    string id,
    string title,
    string messageFormat,
    string category,
    DiagnosticSeverity defaultSeverity,
    bool isEnabledByDefault,
    string? description = null,
    string? helpLinkUri = null)
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    public string MessageFormat { get; } = messageFormat;

    public string Category { get; } = category;

    public DiagnosticSeverity DefaultSeverity { get; } = defaultSeverity;

    public bool IsEnabledByDefault { get; } = isEnabledByDefault;

    public string? Description { get; } = description;

    public string? HelpLinkUri { get; } = helpLinkUri;
}

internal sealed class Diagnostic;
