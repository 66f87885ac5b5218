using System.Diagnostics;
using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests that names that are slow to match take no more time than the call has.</summary>
public class PatternTimeTests
{
    // Patterns with exponential time. No engine supports the second in linear time.
    private const string Slow = @"^(\w+\s?)*\z";
    private const string SlowForever = @"^(?=\w)(\w+\s?)*\z";

    [Fact]
    public async Task Slow_patterns_switch_to_the_non_backtracking_engine()
    {
        using PetClient client = new(RecordingHandler.Json(Names(2000)));
        Stopwatch time = Stopwatch.StartNew();

        List<int> found = await ReadAsync(client, Slow);

        Assert.Equal(2000, found.Count);
        Assert.All(found, place => Assert.Equal(-1, place));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_time_limit_of_the_call_ends_other_slow_patterns()
    {
        using PetClient client = new(RecordingHandler.Json(Names(60)), options => options.Timeout = TimeSpan.FromSeconds(0.3));
        Stopwatch time = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TimeoutException>(() => ReadAsync(client, SlowForever));

        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task The_callers_cancellation_ends_slow_patterns()
    {
        using PetClient client = new(RecordingHandler.Json(Names(60)));
        using CancellationTokenSource stop = new();

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ReadAsync(client, SlowForever, stop.Cancel, stop.Token));

        Assert.Equal(stop.Token, stopped.CancellationToken);
    }

    [Fact]
    public async Task Each_response_has_one_second_for_slow_patterns()
    {
        using PetClient client = new(RecordingHandler.Json(Names(500)), options => options.Timeout = Timeout.InfiniteTimeSpan);
        Stopwatch time = Stopwatch.StartNew();

        List<int> found = await ReadAsync(client, SlowForever);

        Assert.Equal(500, found.Count);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.False(PatternTime.IsSpent);
    }

    private static string Names(int count)
    {
        IEnumerable<string> members = Enumerable.Range(0, count).Select(i => "\"" + new string('a', 40) + i + "!\":1");
        return "{" + string.Join(",", members) + "}";
    }

    private static Task<List<int>> ReadAsync(PetClient client, string expression, Action? onName = null, CancellationToken stop = default)
    {
        NamePattern[] patterns = [NamePattern.Matches(expression)];
        return client.Transport.SendAsync(
            new ApiCall("GET", "/pets", PetError.Readers),
            (ref Utf8JsonReader reader, JsonReadContext context) =>
            {
                List<int> found = [];
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    onName?.Invoke();
                    found.Add(NamePattern.Find(ref reader, context, patterns));
                    reader.Skip();
                }

                return found;
            },
            null,
            stop);
    }
}
