using System.Reflection;
using Truto.Generated.SourceGeneration;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public class AssemblyTests
{
    // The assemblies that every supported compiler provides. Any other one would have to be shipped with the generator.
    private static readonly Dictionary<string, Version?> Allowed = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = null,
        ["System.Memory"] = null,
    };

    [Fact]
    public void The_generator_references_only_assemblies_of_the_compiler()
    {
        foreach (AssemblyName reference in typeof(OpenApiGenerator).Assembly.GetReferencedAssemblies())
        {
            Assert.Contains(reference.Name!, Allowed.Keys);
            Assert.Equal(Allowed[reference.Name!] ?? reference.Version, reference.Version);
        }
    }
}
