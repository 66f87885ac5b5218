using System.Diagnostics;
using System.Text;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Processor time is linear in the size of the description.</summary>
// Measures the time of the process, so no other test may run concurrently.
[CollectionDefinition(nameof(ScalingTests), DisableParallelization = true)]
[Collection(nameof(ScalingTests))]
[Trait("Category", "Slow")]
public class ScalingTests
{
    private const int Repetitions = 3;

    // Enough for one generation of the largest description.
    private const long MemoryWithoutCollection = 2_000_000_000;

    // A factor of 2.6 for each doubling, for a factor of ten: large documents do not fit into caches of the processor. Quadratic time has a factor
    // of 4.
    private static readonly double MostPerDecade = Math.Pow(2.6, Math.Log2(10));

    [Fact(Explicit = true)]
    public void Time_is_linear_in_the_number_of_schemas()
    {
        double[] times = [.. new[] { 10, 100, 1_000, 10_000 }.Select(MillisecondsFor)];

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", times.Select(time => $"{time:F0} ms")));
        // Compares sizes that differ by a factor of 100: with closer sizes, other work of the process affects the result more than the code.
        Assert.InRange(times[3] / times[1], 0, MostPerDecade * MostPerDecade);
    }

    private static double MillisecondsFor(int schemas)
    {
        var description = new DescriptionFile("scaling.openapi.yaml", Description(schemas));
        return Enumerable.Range(0, Repetitions).Min(_ =>
        {
            // The processor time of this process, which is less affected by other processes.
            using var process = Process.GetCurrentProcess();
            // The time of a collection depends on the live objects of the whole process, which is not what is measured.
            Assert.True(GC.TryStartNoGCRegion(MemoryWithoutCollection));
            TimeSpan before = process.UserProcessorTime;
            GeneratorRun run = GeneratorRun.Of(Target.Of(Target.Newest), description);
            process.Refresh();
            TimeSpan after = process.UserProcessorTime;
            GC.EndNoGCRegion();
            Assert.Empty(run.Problems);
            return (after - before).TotalMilliseconds;
        });
    }

    private static string Description(int schemas)
    {
        var text = new StringBuilder("""
            openapi: 3.0.3
            info: { title: Scaling, version: "1" }
            paths: {}
            components:
              schemas:

            """);
        for (int i = 0; i < schemas; i++)
        {
            text.Append($$"""
                    Thing{{i}}:
                      description: Thing number {{i}}.
                      type: object
                      required: [id, name]
                      properties:
                        id: { type: integer, format: int64 }
                        name: { type: string }
                        status: { type: string, enum: [open, closed, "{{i}}"] }
                        created_at: { type: string, format: date-time }
                        next: { $ref: '#/components/schemas/Thing{{(i + 1) % schemas}}' }
                        tags: { type: array, items: { type: string } }
                        place: { type: object, properties: { latitude: { type: number }, longitude: { type: number } } }

                """);
        }

        return text.ToString();
    }
}
