using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// The names that all others stand in. What the project says comes first, then what the description says
/// (<c>x-csharp: { namespace, client }</c>), then the file's name; where that is generic, such as <c>openapi.yaml</c>, the title.
/// </summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Client">The root client's class.</param>
/// <param name="Api">The root client's name without <c>Client</c>.</param>
/// <param name="HasDefaultNamespace">Whether neither the project nor the description gives the namespace.</param>
internal sealed record ApiNames(string Namespace, string Client, string Api, bool HasDefaultNamespace)
{
    private const string Extension = "x-csharp";
    private const string Suffix = "Client";

    public static ApiNames Of(TranslationContext context)
    {
        (Document document, TranslationOptions options) = (context.Document, context.Options);
        string fallback = Default(document.File.Path, document.Info.Title);
        string client = options.ClientName
            ?? Given("client", Identifier.IsValid, context)
            ?? (fallback.EndsWith(Suffix, StringComparison.Ordinal) ? fallback : fallback + Suffix);
        string? given = options.Namespace ?? Given("namespace", text => text.Split('.').All(Identifier.IsValid), context);
        string name = given ?? (options.RootNamespace.Length == 0 ? fallback : options.RootNamespace + "." + fallback);
        bool hasSuffix = client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal);
        string api = hasSuffix ? client.Substring(0, client.Length - Suffix.Length) : client;
        return new ApiNames(name, client, api, HasDefaultNamespace: given is null);
    }

    /// <summary>The name of a description that neither the project nor the description itself names.</summary>
    /// <param name="path">The description's file.</param>
    /// <param name="title">Its <c>info.title</c>; empty where it has none.</param>
    public static string Default(string path, string title)
    {
        string stem = FileNames.Stem(path);
        return (FileNames.IsGeneric(stem) ? TitleName.Of(title) : null) ?? Identifier.Pascal(stem);
    }

    private static string? Given(string member, Func<string, bool> isValid, TranslationContext context)
    {
        if (context.Document.At.To(Extension)?.To(member) is not { } given)
        {
            return null;
        }

        if (given.Text() is { } text && isValid(text))
        {
            return text;
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(given.Location, Extension, $"'{member}' must be a valid C# name"));
        return null;
    }
}
