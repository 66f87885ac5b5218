using System.Threading.RateLimiting;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.RateLimiting;

/// <summary>Limits that come from configuration.</summary>
public class ConfiguredLimitsTests
{
    [Fact]
    public void Without_a_key_there_is_no_limiter() => Assert.Null(Options([]).RateLimiter);

    [Fact]
    public async Task The_preset_has_the_figures_of_its_API()
    {
        await using PartitionedRateLimiter<string> limiter = Options(new() { ["RateLimit:Preset"] = "Truto" }).RateLimiter!;

        Assert.Equal(50, await Granted(limiter, 60));
    }

    [Fact]
    public async Task What_is_set_goes_before_the_preset()
    {
        await using PartitionedRateLimiter<string> limiter = Options(new()
        {
            ["RateLimit:Preset"] = "Truto",
            ["RateLimit:PerAccount:Requests"] = "3",
            ["RateLimit:PerAccount:Window"] = "00:01:00",
        }).RateLimiter!;

        Assert.Equal(3, await Granted(limiter, 5));
    }

    [Fact]
    public async Task Bounds_alone_make_a_limiter()
    {
        await using PartitionedRateLimiter<string> limiter = Options(new() { ["RateLimit:MaxConcurrency"] = "2", ["RateLimit:QueueLimit"] = "0" }).RateLimiter!;

        Assert.Equal(2, await Granted(limiter, 4));
    }

    [Theory]
    [InlineData("RateLimit:Preset", "Acme", "'RateLimit:Preset'")]
    [InlineData("RateLimit:MaxConcurrency", "0", "'RateLimit:MaxConcurrency'")]
    [InlineData("RateLimit:PauseAfterRefusal", "maybe", "'RateLimit:PauseAfterRefusal'")]
    [InlineData("RateLimit:PerToken:Requests", "many", "'RateLimit:PerToken:Requests'")]
    [InlineData("RateLimit:PerToken:Requests", "5", "'RateLimit:PerToken' needs both")]
    [InlineData("RateLimit:PerAccount:Window", "00:00:01", "'RateLimit:PerAccount' needs both")]
    public void What_is_none_is_named(string key, string value, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Options(new() { [key] = value }));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static ApiClientOptions Options(Dictionary<string, string> configuration)
    {
        ApiClientOptions options = new();
        ConfiguredOptions.Apply(options, configuration.GetValueOrDefault);
        return options;
    }

    // How many of some requests about one account can go at once.
    private static async Task<int> Granted(PartitionedRateLimiter<string> limiter, int requests)
    {
        using CancellationTokenSource stop = new();
        Task<RateLimitLease>[] turns = [.. Enumerable.Range(0, requests).Select(_ => limiter.AcquireAsync("acme", 1, stop.Token).AsTask())];
        int granted = turns.Count(static turn => turn.IsCompletedSuccessfully && turn.Result.IsAcquired);
        await stop.CancelAsync();
        await Task.WhenAll(turns.Select(static turn => turn.ContinueWith(static _ => { }, TaskScheduler.Default)));
        return granted;
    }
}
