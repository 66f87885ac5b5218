using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// The names that all others stand in. What the project says comes first, then what the description says
/// (<c>x-csharp: { namespace, client }</c>), then the file's name.
/// </summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="Client">The root client's class.</param>
/// <param name="Api">The root client's name without <c>Client</c>.</param>
internal sealed record ApiNames(string Namespace, string Client, string Api)
{
    private const string Extension = "x-csharp";
    private const string Suffix = "Client";

    public static ApiNames Of(Document document, TranslationOptions options, ICollection<Problem> problems)
    {
        string stem = Identifier.Pascal(FileNames.Stem(document.File.Path));
        string client = options.ClientName
            ?? Given(document, "client", Identifier.IsValid, problems)
            ?? (stem.EndsWith(Suffix, StringComparison.Ordinal) ? stem : stem + Suffix);
        string name = options.Namespace
            ?? Given(document, "namespace", text => text.Split('.').All(Identifier.IsValid), problems)
            ?? (options.RootNamespace.Length == 0 ? stem : options.RootNamespace + "." + stem);
        bool hasSuffix = client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal);
        return new ApiNames(name, client, hasSuffix ? client.Substring(0, client.Length - Suffix.Length) : client);
    }

    private static string? Given(Document document, string member, Func<string, bool> isValid, ICollection<Problem> problems)
    {
        if (document.At.To(Extension)?.To(member) is not { } given)
        {
            return null;
        }

        if (given.Text() is { } text && isValid(text))
        {
            return text;
        }

        problems.Add(Problems.ExtensionIgnored(given.Place, Extension, $"'{member}' must be a C# name"));
        return null;
    }
}
