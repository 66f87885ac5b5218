using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>Generates models and clients with NSwag in its default settings, with System.Text.Json.</summary>
internal static class NSwagClient
{
    public static string Generate(CorpusDocument document)
    {
        OpenApiDocument description = document.IsYaml
            ? OpenApiYamlDocument.FromFileAsync(document.Path).GetAwaiter().GetResult()
            : OpenApiDocument.FromFileAsync(document.Path).GetAwaiter().GetResult();
        var settings = new CSharpClientGeneratorSettings
        {
            CSharpGeneratorSettings = { Namespace = "Acme", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return new CSharpClientGenerator(description, settings).GenerateFile();
    }
}
