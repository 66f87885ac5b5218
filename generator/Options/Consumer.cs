using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>
/// All that is known of the project being compiled: a few facts that an edit of its C# rarely changes,
/// so that a keystroke stops here.
/// </summary>
/// <param name="LanguageVersion">Its C# version as people write it.</param>
/// <param name="HasCSharp11">Whether emitted code can be compiled.</param>
/// <param name="HasRuntime">Whether the library that emitted code calls is referenced.</param>
/// <param name="HasDateOnly">Whether <c>DateOnly</c> and <c>TimeOnly</c> exist.</param>
/// <param name="HasRequiredMembers">Whether the attributes behind <c>required</c> exist.</param>
/// <param name="HasHttpClientFactory">Whether <c>Microsoft.Extensions.Http</c> is referenced.</param>
internal sealed record Consumer(
    string LanguageVersion,
    bool HasCSharp11,
    bool HasRuntime,
    bool HasDateOnly,
    bool HasRequiredMembers,
    bool HasHttpClientFactory)
{
    public static Consumer Of(Compilation compilation)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : default;
        return new Consumer(
            version.ToDisplayString(),
            version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            Has("Truto.Generated.Support.ApiTransport"),
            Has("System.DateOnly"),
            Has("System.Runtime.CompilerServices.RequiredMemberAttribute"),
            Has("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions"));

        // Another assembly's internal polyfill does not count, and does not hide a public one.
        bool Has(string name) => compilation.GetTypesByMetadataName(name)
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }
}
