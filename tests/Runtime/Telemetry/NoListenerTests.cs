using System.Diagnostics;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Telemetry;

/// <summary>Tests the cost of telemetry without listeners. It measures the whole process, so nothing runs in parallel.</summary>
[Collection(nameof(NoListenerTests))]
[CollectionDefinition(nameof(NoListenerTests), DisableParallelization = true)]
public sealed class NoListenerTests
{
    private readonly ApiCall call = new("POST", "/pets");
    private readonly CallSettings settings = CallSettings.Of(new ApiClientOptions(), PetClient.Identity);
    private readonly Uri address = new("https://pets.example/v1/pets?name=Rex");

    [Fact]
    public void Nothing_is_allocated_without_listeners()
    {
        Assert.Equal(0, AllocatedByTelling());

        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == ApiTelemetry.Name,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        Assert.NotEqual(0, AllocatedByTelling());
    }

    private long AllocatedByTelling()
    {
        InvalidOperationException failure = new();
        Tell(failure);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Tell(failure);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Tell(Exception failure)
    {
        CallTrace.Begin(call, settings).End(execution: null, call.Operation, failure);
        AttemptTrace.Begin(call, address, attempt: 2).End(response: null, failure);
    }
}
