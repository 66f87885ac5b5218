using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

/// <summary>Tests the header of emitted files.</summary>
public class SourceFileHeaderTests
{
    [Fact]
    public void The_compiler_does_not_analyze_the_nullability_of_generated_code()
    {
        SyntaxTree[] trees = [.. Emitted.FilesOf(Sample.Stages()).Values.Select(text => CSharpSyntaxTree.ParseText(text))];
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", trees, options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.All(trees, tree =>
            Assert.Equal(NullableContext.AnnotationsEnabled, project.GetSemanticModel(tree).GetNullableContext(tree.Length)));
    }
}
