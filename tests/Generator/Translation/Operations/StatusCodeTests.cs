using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations;

public class StatusCodeTests
{
    [Theory]
    [InlineData("default", 0)]
    [InlineData("100", 100)]
    [InlineData("599", 599)]
    [InlineData("1XX", 1)]
    [InlineData("5xx", 5)]
    [InlineData("099", null)]
    [InlineData("600", null)]
    [InlineData("6XX", null)]
    [InlineData("2X0", null)]
    [InlineData("20", null)]
    [InlineData("2000", null)]
    [InlineData("Default", null)]
    public void A_key_is_a_status_a_class_or_all_others(string key, int? status) => Assert.Equal(status, StatusCodes.Parse(key));

    [Theory]
    [InlineData(200, false, false)]
    [InlineData(204, true, false)]
    [InlineData(205, true, false)]
    [InlineData(206, false, false)]
    [InlineData(303, false, true)]
    [InlineData(304, true, false)]
    [InlineData(305, false, false)]
    [InlineData(307, false, true)]
    [InlineData(308, false, true)]
    [InlineData(3, false, true)]
    public void Some_statuses_have_no_body_or_point_elsewhere(int status, bool hasNoContent, bool isRedirect) =>
        Assert.Equal((hasNoContent, isRedirect), (StatusCodes.HasNoContent(status), StatusCodes.IsRedirect(status)));

    [Theory]
    [InlineData("1.00", "1")]
    [InlineData("1.10", "1.1")]
    [InlineData("100", "100")]
    [InlineData("1e2", "100")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("one", null)]
    public void Decimals_are_written_without_zeros_that_say_nothing(string text, string? digits) => Assert.Equal(digits, Numbers.Decimal(text));

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("IMAGE/JPEG; q=1", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("image/svg+xml", false)]
    [InlineData("application/json", false)]
    [InlineData("imagery/png", false)]
    public void Names_of_media_types_tell_what_is_binary(string name, bool isBinary) => Assert.Equal(isBinary, MediaTypes.IsBinaryName(name));
}
