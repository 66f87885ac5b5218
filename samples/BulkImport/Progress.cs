using System.Diagnostics;

namespace BulkImport;

/// <summary>Shows the progress of the import: on one line of a console, or as a new line every ten seconds if the output is redirected.</summary>
internal sealed class Progress(int total, int before)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private readonly TimeSpan interval = Console.IsOutputRedirected ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(0.2);
    private TimeSpan next;
    private int created;
    private int failed;

    public void Add(bool isCreated)
    {
        lock (gate)
        {
            created += isCreated ? 1 : 0;
            failed += isCreated ? 0 : 1;
            if (watch.Elapsed >= next)
            {
                next = watch.Elapsed + interval;
                Write();
            }
        }
    }

    public void Finish()
    {
        lock (gate)
        {
            Write();
            Console.WriteLine();
        }
    }

    private void Write()
    {
        int done = before + created + failed;
        double rate = (created + failed) / Math.Max(watch.Elapsed.TotalSeconds, 0.001);
        TimeSpan left = TimeSpan.FromSeconds(rate > 0 ? (total - done) / rate : 0);
        string line =
            $"{done:n0} of {total:n0} ({100d * done / Math.Max(total, 1):n0} %), {failed:n0} failed, {rate:n1} a second, {left:hh\\:mm\\:ss} left";
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(line);
        }
        else
        {
            Console.Write("\r" + line.PadRight(Math.Min(100, Console.BufferWidth - 1)));
        }
    }
}
