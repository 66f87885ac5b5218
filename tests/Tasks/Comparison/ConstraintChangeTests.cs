using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tasks.Comparison;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Comparison;

public class ConstraintChangeTests
{
    [Theory]
    [InlineData(">=5", ">5", "exclusiveMinimum 5")]
    [InlineData(">5", ">=5", null)]
    [InlineData(">=5", ">=5.0", null)]
    [InlineData(">5", ">=6", "minimum 6")]
    [InlineData("<=5", "<5", "exclusiveMaximum 5")]
    [InlineData("<5", "<=5", null)]
    [InlineData("<5", "<=4", "maximum 4")]
    [InlineData("", "<=4", "maximum 4")]
    [InlineData("<=4", "", null)]
    public void A_bound_is_stricter_if_it_excludes_more_numbers(string old, string now, string? tightened) =>
        Assert.Equal(tightened, ConstraintChange.Tightened(Of(old), Of(now)));

    private static Constraints Of(string text)
    {
        Bound? bound = text.Length == 0 ? null : new Bound(text.TrimStart('<', '>', '='), !text.Contains('=', StringComparison.Ordinal));
        return text.StartsWith('>') ? new Constraints { Minimum = bound } : new Constraints { Maximum = bound };
    }
}
