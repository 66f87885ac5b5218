using System.Diagnostics;
using Spectre.Console;

namespace BulkImport;

/// <summary>Shows the progress of the import: a bar in a terminal, and a summary at the end.</summary>
internal sealed class ImportProgress(int total, int before)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int created;
    private int failed;

    /// <summary>Shows a bar while an import runs. The import calls the function for each row.</summary>
    public async Task ShowAsync(Func<Action<bool>, Task> import)
    {
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("Creating stages", maxValue: Math.Max(total, 1));
                bar.Increment(before);
                await import(isCreated =>
                {
                    _ = isCreated ? Interlocked.Increment(ref created) : Interlocked.Increment(ref failed);
                    bar.Increment(1);
                });
                bar.Value = bar.MaxValue;
            });
        int sent = created + failed;
        Console.WriteLine(
            $"{before + sent:n0} of {total:n0} rows, {failed:n0} failed, {sent / Math.Max(watch.Elapsed.TotalSeconds, 0.001):n1} a second");
    }
}
