using Truto.Generated.Benchmarks.Measuring;
using Truto.Generated.Benchmarks.Reporting;

namespace Truto.Generated.Benchmarks.Xml;

/// <summary>Measures reading and writing a document of 1 MB.</summary>
internal sealed class XmlReport : IReport
{
    private const int Megabyte = 1_000_000;
    private const string Serializer = "XmlSerializer";

    public string Name => "xml";

    public IReadOnlyList<Table> Measure(BenchmarkRun run)
    {
        using var work = new OrderWork(Megabyte);
        run.Progress(0.1, "read");
        TimeSpan[] read = ProcessorTime.Compare(run.Rounds(15), () => work.ReadOurs(), () => work.ReadTheirs());
        run.Progress(0.6, "write");
        TimeSpan[] written = ProcessorTime.Compare(run.Rounds(15), work.WriteOurs, work.WriteTheirs);
        return [new Table("xml", "XML", $"""
            A document of {work.Length:N0} bytes with orders is the body of a response and of a request. The rival is `HttpClient` with
            `XmlSerializer` and classes for it. Neither uses a connection.
            """,
            [
                new Row("Read", Serializer, Quantity.Time(read[0]), Quantity.Time(read[1]), Goal: 0.8),
                new Row("Write", Serializer, Quantity.Time(written[0]), Quantity.Time(written[1]), Goal: 0.8),
                new Row("Read, allocated", Serializer, Allocation.Of(() => work.ReadOurs()), Allocation.Of(() => work.ReadTheirs())),
            ])];
    }
}
