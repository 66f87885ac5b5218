using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Truto.Crm;
using Truto.Generated.Support;

namespace Truto.Generated.Benchmarks.Json;

/// <summary>
/// Reads and writes a page of 1,000 stages with generated code, with System.Text.Json's source generation, which is the baseline, and with a
/// loop that only reads each token.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> written = new();
    private byte[] json = [];
    private StageList generated = new() { Result = [] };
    private PlainStageList plain = new() { Result = [] };

    /// <summary>Whether stages carry the CRM's own record.</summary>
    [Params(false, true)]
    public bool RemoteData { get; set; }

    /// <summary>Creates the page, and checks that both serializers give the same result.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        json = StagePage.Utf8(stages: 1_000, RemoteData);
        generated = Generated();
        plain = SourceGeneration();
        string expected = Written(WriteSourceGeneration());
        if (Written(WriteGenerated()) != expected)
        {
            throw new InvalidOperationException("Both must write the same.");
        }
    }

    /// <summary>Reading by System.Text.Json.</summary>
    [Benchmark(Baseline = true, Description = "System.Text.Json"), BenchmarkCategory("Read")]
    public PlainStageList SourceGeneration() => JsonSerializer.Deserialize(json, PlainStagesContext.Default.PlainStageList)!;

    /// <summary>Reading by generated code.</summary>
    [Benchmark(Description = "generated"), BenchmarkCategory("Read")]
    public StageList Generated()
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return StageList.JsonConverter.Instance.Read(ref reader, JsonReadContext.Complete);
    }

    /// <summary>The lower bound of reading.</summary>
    [Benchmark(Description = "bare scan"), BenchmarkCategory("Read")]
    public int BareScan()
    {
        var reader = new Utf8JsonReader(json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Writing by System.Text.Json.</summary>
    [Benchmark(Baseline = true, Description = "System.Text.Json"), BenchmarkCategory("Write")]
    public int WriteSourceGeneration()
    {
        written.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(written, WriterOptions);
        JsonSerializer.Serialize(writer, plain, PlainStagesContext.Default.PlainStageList);
        return written.WrittenCount;
    }

    /// <summary>Writing by generated code.</summary>
    [Benchmark(Description = "generated"), BenchmarkCategory("Write")]
    public int WriteGenerated()
    {
        written.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(written, WriterOptions);
        StageList.JsonConverter.Instance.Write(writer, generated);
        writer.Flush();
        return written.WrittenCount;
    }

    private string Written(int length) => Encoding.UTF8.GetString(written.WrittenSpan[..length]);
}
