using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes the resolver of an API, for <c>JsonSerializerOptions</c> of an application.</summary>
internal static class ResolverEmission
{
    public static void Write(EmissionContext context, SourceWriter writer)
    {
        writer.Line("/// <summary>JSON serialization of the types of this API, also in trimmed programs.</summary>");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static class {context.Header.JsonName}");
        writer.Line($$"""
            /// <summary>Gets the resolver to add to the <c>TypeInfoResolverChain</c> of <c>JsonSerializerOptions</c>.</summary>
            public static {{context.Names.IJsonTypeInfoResolver}} Resolver => {{context.Names.JsonResolver}}.Instance;
            """);
        writer.Close();
    }
}
