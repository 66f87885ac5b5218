using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration;

/// <summary>Generates models and clients from the OpenAPI descriptions of a project.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class OpenApiGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
