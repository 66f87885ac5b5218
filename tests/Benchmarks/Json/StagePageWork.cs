using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Truto.Crm;
using Truto.Generated.Support;

namespace Truto.Generated.Benchmarks.Json;

/// <summary>Reads and writes a page with generated code, with System.Text.Json's source generation, and with a loop over its tokens.</summary>
internal sealed class StagePageWork
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> written = new();
    private readonly byte[] json;
    private readonly StageList ours;
    private readonly PlainStageList theirs;

    /// <summary>Reads the page, and checks that both sides write the same, but for the form of UTC.</summary>
    public StagePageWork(byte[] json)
    {
        this.json = json;
        ours = ReadOurs();
        theirs = ReadTheirs();
        WriteTheirs();
        string expected = Encoding.UTF8.GetString(written.WrittenSpan).Replace("+00:00", "Z", StringComparison.Ordinal);
        WriteOurs();
        if (Encoding.UTF8.GetString(written.WrittenSpan) != expected)
        {
            throw new InvalidOperationException("Both must write the same.");
        }
    }

    public StageList ReadOurs()
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonObjectConverter<StageList>.Instance.Read(ref reader, JsonReadContext.Complete);
    }

    public PlainStageList ReadTheirs() => JsonSerializer.Deserialize(json, PlainStagesContext.Default.PlainStageList)!;

    public void Scan()
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
    }

    public void WriteOurs()
    {
        written.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(written, WriterOptions);
        JsonObjectConverter<StageList>.Instance.Write(writer, ours);
        writer.Flush();
    }

    public void WriteTheirs()
    {
        written.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(written, WriterOptions);
        JsonSerializer.Serialize(writer, theirs, PlainStagesContext.Default.PlainStageList);
    }
}
