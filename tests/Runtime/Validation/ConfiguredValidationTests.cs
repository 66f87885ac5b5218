using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Validation;

/// <summary>Tests the configuration of validation.</summary>
public class ConfiguredValidationTests
{
    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData("true", null, true, false)]
    [InlineData(null, "True", false, true)]
    [InlineData("true", "false", true, false)]
    [InlineData("false", "true", false, true)]
    public void Each_key_sets_its_own_option(string? requests, string? responses, bool validatesRequests, bool validatesResponses)
    {
        ApiClientOptions options = Options(requests, responses);

        Assert.Equal((validatesRequests, validatesResponses), (options.ValidateRequests, options.ValidateResponses));
    }

    [Fact]
    public void Options_without_configuration_are_not_changed()
    {
        ApiClientOptions options = new() { ValidateRequests = true, ValidateResponses = true };

        ConfiguredOptions.Apply(options, static _ => null);

        Assert.True(options.ValidateRequests);
        Assert.True(options.ValidateResponses);
    }

    [Theory]
    [InlineData("always", null, "'ValidateRequests'")]
    [InlineData(null, "1", "'ValidateResponses'")]
    public void A_value_that_is_not_a_Boolean_is_reported_by_its_key(string? requests, string? responses, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Options(requests, responses));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(string? requests, string? responses)
    {
        ApiClientOptions options = new();
        ConfiguredOptions.Apply(options, key => key switch
        {
            "ValidateRequests" => requests,
            "ValidateResponses" => responses,
            _ => null,
        });
        return options;
    }
}
