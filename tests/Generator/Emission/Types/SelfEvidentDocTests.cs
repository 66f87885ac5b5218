using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

/// <summary>Documentation that only repeats a name is not emitted.</summary>
public class SelfEvidentDocTests
{
    [Theory]
    [InlineData("deleted_plan", null)]
    [InlineData("Deleted plan.", null)]
    [InlineData("A deleted plan", "A deleted plan")]
    [InlineData("DeletedPlan2", "DeletedPlan2")]
    [InlineData(null, null)]
    public void A_summary_is_kept_if_it_is_more_than_the_name(string? summary, string? kept) => Assert.Equal(
        new DocComment(kept, "remarks", "#/a", IsDeprecated: true),
        SelfEvidentDoc.Without(new DocComment(summary, "remarks", "#/a", IsDeprecated: true), "DeletedPlan"));
}
