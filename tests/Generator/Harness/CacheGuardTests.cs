using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

public class CacheGuardTests
{
    private static readonly CSharpCompilation Rival = CSharpCompilation.Create("Rival", [CSharpSyntaxTree.ParseText("class C;")]);

    public static TheoryData<object> Rooted => new(
        Rival,
        Rival.SyntaxTrees[0],
        Rival.SyntaxTrees[0].GetRoot(),
        Rival.GetTypeByMetadataName("C")!,
        Location.Create("a", default, default),
        SourceText.From("a"),
        new DescriptionFile("a", "b"));

    [Theory]
    [MemberData(nameof(Rooted))]
    public void A_nested_reference_to_the_compiler_is_found(object value)
    {
        var list = new List<(int, object[])> { (1, ["x", new KeyValuePair<string, object>("k", value)]) };

        Assert.NotNull(CacheGuard.FindRooted(list));
    }

    [Fact]
    public void Plain_values_are_accepted()
    {
        Assert.Null(CacheGuard.FindRooted(new List<object> { 1, "x", DayOfWeek.Friday, new Dictionary<string, int> { ["a"] = 1 } }));
    }
}
