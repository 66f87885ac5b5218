using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Model;

public class CSharpKeywordsTests
{
    [Fact]
    public void Reserved_keywords_are_those_of_the_compiler()
    {
        foreach (SyntaxKind keyword in SyntaxFacts.GetReservedKeywordKinds())
        {
            string text = SyntaxFacts.GetText(keyword);
            Assert.True(CSharpKeywords.NeedsEscape(text), text);
            Assert.True(CSharpKeywords.IsReserved(text) || text.StartsWith("__", StringComparison.Ordinal), text);
        }
    }
}
