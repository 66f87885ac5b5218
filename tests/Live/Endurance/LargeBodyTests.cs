using System.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Live.Echo;
using Truto.Generated.Tests.Live.Wire;

namespace Truto.Generated.Tests.Live.Endurance;

/// <summary>Sends and receives a body of a gibibyte over loopback. The memory of the process, including the server, stays constant.</summary>
[Collection(AloneCollection.Name)]
public sealed class LargeBodyTests
{
    private const long Gibibyte = 1L << 30;
    private const long Megabyte = 1L << 20;

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task A_gibibyte_is_uploaded_and_downloaded_in_constant_memory()
    {
        await using EchoServer server = await EchoServer.StartAsync();
        using EchoClient client = new(new ApiClientOptions { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) });

        // Warms up: fills pools and compiles code before measuring.
        foreach (long length in new[] { 4 * Megabyte, Gibibyte })
        {
            await MeasureAsync("upload", length, async () => (await client.Bytes.UploadAsync(new BinaryContent(new Zeros(length)))).Bytes);
            await MeasureAsync(
                "upload in parts",
                length,
                async () => (await client.Bytes.UploadPartsAsync(new BytesUploadPartsRequest { File = new BinaryContent(new Zeros(length)) })).Bytes);
            await MeasureAsync("download", length, async () =>
            {
                await using Stream body = await client.Bytes.DownloadAsync(length);
                return await CountAsync(body);
            });
        }
    }

    private static async Task MeasureAsync(string what, long length, Func<Task<long>> transfer)
    {
        long before = ProcessUse.LiveBytes();
        using var process = Process.GetCurrentProcess();
        long setBefore = process.WorkingSet64;
        long peak = before;
        long peakSet = setBefore;
        using CancellationTokenSource end = new();
        Task sampling = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                process.Refresh();
                peakSet = Math.Max(peakSet, process.WorkingSet64);
                await Task.Delay(10, CancellationToken.None);
            }
        });
        long moved;
        try
        {
            moved = await transfer();
        }
        finally
        {
            await end.CancelAsync();
            await sampling;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Large body: {what} of {length / Megabyte:n0} MiB: "
            + $"managed memory from {before / Megabyte:n0} to at most {peak / Megabyte:n0} MiB, "
            + $"working set from {setBefore / Megabyte:n0} to at most {peakSet / Megabyte:n0} MiB");
        Assert.InRange(moved, length, length + 4096);
        Assert.InRange(peak - before, 0, 64 * Megabyte);
        Assert.InRange(peakSet - setBefore, 0, 128 * Megabyte);
    }

    private static async Task<long> CountAsync(Stream body)
    {
        long count = 0;
        byte[] block = new byte[64 * 1024];
        while (await body.ReadAsync(block, TestContext.Current.CancellationToken) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }

    /// <summary>A stream of zeros that cannot seek and has no length.</summary>
    private sealed class Zeros(long left) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, left);
            Array.Clear(buffer, offset, read);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
