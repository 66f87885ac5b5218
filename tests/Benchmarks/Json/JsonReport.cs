using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.Json;

/// <summary>Measures reading and writing a page of 1,000 stages.</summary>
internal sealed class JsonReport : IReport
{
    private const int Stages = 1_000;
    private const string Serializer = "System.Text.Json";
    private const string Scan = "bare token scan";

    public string Name => "json";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        var plain = new StagePageWork(StagePage.Utf8(Stages, withRecords: false));
        var withRecords = new StagePageWork(StagePage.Utf8(Stages, withRecords: true));
        var rows = new List<Row>();

        run.Progress(0.1, "read");
        rows.AddRange(Read(run, plain, "Read", goal: 0.30));
        run.Progress(0.4, "read with remote data");
        rows.AddRange(Read(run, withRecords, "Read with remote data", goal: 0.45));
        run.Progress(0.7, "write");
        rows.AddRange(Write(run, plain, "Write"));
        rows.AddRange(Write(run, withRecords, "Write with remote data"));

        return [new Table("json", "JSON", $"""
            A page of {Stages:N0} stages of the CRM is read into models, and models are written. System.Text.Json uses its source generation and
            models that, like ours, preserve unknown properties. With remote data, every second stage carries the CRM's own record, an object
            without a schema. The bare token scan is a loop over `Utf8JsonReader` that keeps nothing.
            """, rows)];
    }

    private static IEnumerable<Row> Read(BenchmarkRun run, StagePageWork work, string what, double goal)
    {
        TimeSpan[] times = ProcessorTime.Compare(run.Rounds(15), () => work.ReadOurs(), () => work.ReadTheirs(), () => work.Scan());
        yield return new Row(what, Serializer, Quantity.Time(times[0]), Quantity.Time(times[1]), goal);
        yield return new Row(what, Scan, Quantity.Time(times[0]), Quantity.Time(times[2]));
        yield return new Row(
            what + ", allocated", Serializer, Allocation.Of(() => work.ReadOurs()), Allocation.Of(() => work.ReadTheirs()));
    }

    private static IEnumerable<Row> Write(BenchmarkRun run, StagePageWork work, string what)
    {
        TimeSpan[] times = ProcessorTime.Compare(run.Rounds(15), () => work.WriteOurs(), () => work.WriteTheirs());
        yield return new Row(what, Serializer, Quantity.Time(times[0]), Quantity.Time(times[1]), Goal: 0.8);
    }
}
