using System.Text;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Tasks.Fetching;

/// <summary>Checks that a response is an OpenAPI description before it replaces one.</summary>
internal static class DescriptionContent
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the version that <c>info</c> declares; empty if there is none.</summary>
    /// <param name="description">The description.</param>
    /// <param name="path">The path of the file, whose extension decides how it is read.</param>
    /// <param name="response">The response.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="TaskProblemException">It is not a description.</exception>
    public static string Check(RemoteDescription description, string path, FetchedContent response, CancellationToken stop)
    {
        SourceFile file = Read(description, path, response, stop);
        if (OpenApiReader.IsForeign(file) || file.Root is not ObjectNode root)
        {
            throw Problem(description, "it has none of the fields of a description, such as 'openapi' and 'paths'");
        }

        (var document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.Read(file, [], stop);
        return document is null
            ? throw Problem(description, problems.Count > 0 ? MessageOf(problems[0]) : "its version is unknown")
            : VersionOf(root);
    }

    /// <summary>Checks a file that a description refers to.</summary>
    /// <param name="part">The file.</param>
    /// <param name="path">The path of the file, whose extension decides how it is read.</param>
    /// <param name="response">The response.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="TaskProblemException">It is neither a JSON nor a YAML object.</exception>
    public static void CheckPart(RemoteDescription part, string path, FetchedContent response, CancellationToken stop)
    {
        if (Read(part, path, response, stop).Root is not ObjectNode)
        {
            throw Problem(part, "a description refers to it, but it is no object");
        }
    }

    private static SourceFile Read(RemoteDescription description, string path, FetchedContent response, CancellationToken stop)
    {
        if (response.MediaType is "text/html" or "application/xhtml+xml")
        {
            throw Problem(description, $"its content type is '{response.MediaType}', a web page");
        }

        string text;
        try
        {
            text = Strict.GetString(response.Content!);
        }
        catch (DecoderFallbackException)
        {
            throw Problem(description, $"its content type is '{response.MediaType}', and it is not UTF-8 text");
        }

        SourceFile file = DescriptionText.Read(path, text, stop);
        return !file.IsWellFormed && file.Problems.FirstOrDefault(IsError) is { } broken
            ? throw Problem(description, $"line {broken.Location.StartLine + 1}: {MessageOf(broken)}")
            : file;
    }

    private static TaskProblemException Problem(RemoteDescription description, string reason) => new(
        TaskMessages.NotADescription, description.Name, description.ShownUrl, Reports.ReportText.Line(reason).TrimEnd('.'));

    private static string VersionOf(ObjectNode root) => ((root["info"] as ObjectNode)?["version"] as ScalarNode)?.Source ?? "";

    private static bool IsError(DiagnosticInfo problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private static string MessageOf(DiagnosticInfo problem) =>
        DiagnosticConversion.ToDiagnostic(problem).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
