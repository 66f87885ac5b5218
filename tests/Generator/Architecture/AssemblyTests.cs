using System.Reflection;
using Truto.Generated.SourceGeneration;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public class AssemblyTests
{
    // What every compiler since the floor brings along; anything else would have to be shipped beside the generator.
    private static readonly Dictionary<string, Version?> Allowed = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = null,
        ["System.Memory"] = null,
    };

    [Fact]
    public void The_generator_needs_nothing_that_the_compiler_does_not_bring()
    {
        foreach (AssemblyName reference in typeof(OpenApiGenerator).Assembly.GetReferencedAssemblies())
        {
            Assert.Contains(reference.Name!, Allowed.Keys);
            Assert.Equal(Allowed[reference.Name!] ?? reference.Version, reference.Version);
        }
    }
}
