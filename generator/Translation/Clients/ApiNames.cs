using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>
/// The names that are fixed before any other: the namespace, the root client and the classes that belong to the API as a whole. The project's
/// settings take precedence, then the description's <c>x-csharp: { namespace, client }</c>, then its file name; for a generic file name, such
/// as <c>openapi.yaml</c>, the title.
/// </summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Client">The root client, such as <c>TrutoCrmClient</c>.</param>
/// <param name="Api">The name of the root client without <c>Client</c>, such as <c>TrutoCrm</c>.</param>
/// <param name="HasDefaultNamespace">Whether neither the project nor the description declares the namespace.</param>
internal sealed record ApiNames(string Namespace, ClientName Client, string Api, bool HasDefaultNamespace)
{
    private const string Extension = "x-csharp";
    private const string Suffix = "Client";

    /// <summary>Gets the class with the type resolver.</summary>
    public string Json => Api + "Json";

    /// <summary>Gets the class that describes XML bodies.</summary>
    public string Xml => Api + "Xml";

    /// <summary>Gets the class of webhooks and callbacks.</summary>
    public string Webhooks => Api + "Webhooks";

    /// <summary>Gets the class of the servers.</summary>
    public string Servers => Api + "Servers";

    /// <summary>Gets the options class of the root client.</summary>
    public string Options => Client.Class + "Options";

    /// <summary>Gets the class that registers the root client for dependency injection.</summary>
    public string Services => Client.Class + "Services";

    /// <summary>Determines the names from the project's settings and the description.</summary>
    public static ApiNames Of(TranslationContext context)
    {
        (Document document, TranslationOptions options) = (context.Document, context.Options);
        string fallback = Default(document.File.Path, document.Info.Title);
        string client = options.ClientName
            ?? Declared("client", DeclaredName.IsValid, context)
            ?? (fallback.EndsWith(Suffix, StringComparison.Ordinal) ? fallback : fallback + Suffix);
        string? declared = options.Namespace ?? Declared("namespace", text => text.Split('.').All(DeclaredName.IsValid), context);
        string name = declared ?? (options.RootNamespace.Length == 0 ? fallback : options.RootNamespace + "." + fallback);
        bool hasSuffix = client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal);
        string api = hasSuffix ? client.Substring(0, client.Length - Suffix.Length) : client;
        return new ApiNames(name, ClientOf(client), api, HasDefaultNamespace: declared is null);
    }

    /// <summary>Returns the name of a description for which neither the project nor the description declares one.</summary>
    /// <param name="path">The path of the description's file.</param>
    /// <param name="title">The title of the description; may be empty.</param>
    public static string Default(string path, string title)
    {
        string stem = FileNames.Stem(path);
        return (FileNames.IsGeneric(stem) ? TitleName.Of(title) : null) ?? Identifier.Pascal(stem);
    }

    /// <summary>Returns the names of a client class and its interface.</summary>
    public static ClientName ClientOf(string className) => new(className, "I" + className);

    /// <summary>Returns the root client that is bound to a scope, such as <c>TrutoCrmAccountClient</c>.</summary>
    public ClientName BoundTo(string scope) => ClientOf(Api + scope + Suffix);

    private static string? Declared(string property, Func<string, bool> isValid, TranslationContext context)
    {
        if (context.Document.At.To(Extension)?.To(property) is not { } value)
        {
            return null;
        }

        if (value.Text() is { } text && isValid(text))
        {
            return text;
        }

        context.Report(DiagnosticCatalog.ExtensionIgnored(value.Location, Extension, $"'{property}' must be a valid C# name"));
        return null;
    }
}
