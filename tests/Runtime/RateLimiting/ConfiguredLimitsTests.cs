using System.Threading.RateLimiting;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.RateLimiting;

/// <summary>Tests limits from configuration.</summary>
public class ConfiguredLimitsTests
{
    [Fact]
    public void Without_configuration_there_is_no_limiter() => Assert.Null(Options([]).RateLimiter);

    [Fact]
    public async Task One_key_enables_the_limits_of_the_description()
    {
        await using PartitionedRateLimiter<string> limiter = Options(new() { ["RateLimit:FromDescription"] = "true" }).RateLimiter!;

        Assert.Equal(50, await Granted(limiter, 60));
    }

    [Fact]
    public void The_limits_of_the_description_can_be_disabled() =>
        Assert.Null(Options(new() { ["RateLimit:FromDescription"] = "false" }).RateLimiter);

    [Fact]
    public void Limits_that_the_description_does_not_declare_are_refused()
    {
        var refusal = Assert.Throws<InvalidOperationException>(
            () => ConfiguredOptions.Apply(new ApiClientOptions(), key => key == "RateLimit:FromDescription" ? "true" : null));

        Assert.Contains("'RateLimit:FromDescription'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_limits_take_precedence_over_the_description()
    {
        await using PartitionedRateLimiter<string> limiter = Options(new()
        {
            ["RateLimit:FromDescription"] = "true",
            ["RateLimit:PerAccount:Requests"] = "3",
            ["RateLimit:PerAccount:Window"] = "00:01:00",
        }).RateLimiter!;

        Assert.Equal(3, await Granted(limiter, 5));
    }

    [Fact]
    public async Task Other_limits_alone_create_a_limiter()
    {
        await using PartitionedRateLimiter<string> limiter = Options(
            new() { ["RateLimit:MaxConcurrency"] = "2", ["RateLimit:QueueLimit"] = "0" }).RateLimiter!;

        Assert.Equal(2, await Granted(limiter, 4));
    }

    [Theory]
    [InlineData("RateLimit:FromDescription", "Acme", "'RateLimit:FromDescription'")]
    [InlineData("RateLimit:MaxConcurrency", "0", "'RateLimit:MaxConcurrency'")]
    [InlineData("RateLimit:PauseAfterRefusal", "maybe", "'RateLimit:PauseAfterRefusal'")]
    [InlineData("RateLimit:PerToken:Requests", "many", "'RateLimit:PerToken:Requests'")]
    [InlineData("RateLimit:PerToken:Requests", "5", "'RateLimit:PerToken' requires both")]
    [InlineData("RateLimit:PerAccount:Window", "00:00:01", "'RateLimit:PerAccount' requires both")]
    public void Invalid_values_are_reported_by_their_key(string key, string value, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Options(new() { [key] = value }));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(Dictionary<string, string> configuration)
    {
        ApiClientOptions options = new();
        ConfiguredOptions.Apply(options, configuration.GetValueOrDefault, new RequestLimits { PerAccount = new(50, TimeSpan.FromSeconds(10)) });
        return options;
    }

    // Returns how many of the given number of requests of one account are permitted at once.
    private static async Task<int> Granted(PartitionedRateLimiter<string> limiter, int requests)
    {
        using CancellationTokenSource stop = new();
        Task<RateLimitLease>[] leases = [.. Enumerable.Range(0, requests).Select(_ => limiter.AcquireAsync("acme", 1, stop.Token).AsTask())];
        int granted = leases.Count(static lease => lease.IsCompletedSuccessfully && lease.Result.IsAcquired);
        await stop.CancelAsync();
        await Task.WhenAll(leases.Select(static lease => lease.ContinueWith(static _ => { }, TaskScheduler.Default)));
        return granted;
    }
}
