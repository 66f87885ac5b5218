using Truto.Generated.SourceGeneration.Translation.Operations;
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
    public void A_key_is_a_status_code_a_range_or_default(string key, int? status) => Assert.Equal(status, StatusCodes.Parse(key));

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
    public void Some_status_codes_have_no_content_or_redirect(int status, bool hasNoContent, bool isRedirect) =>
        Assert.Equal((hasNoContent, isRedirect), (StatusCodes.HasNoContent(status), StatusCodes.IsRedirect(status)));
}
