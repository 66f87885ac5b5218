using System.Diagnostics;
using System.Globalization;

namespace Truto.Generated.Fuzz;

/// <summary>
/// Runs one target for a time in worker processes. A worker that crashes, hangs or exceeds the memory limit is a finding, and a new one continues.
/// </summary>
internal sealed class Campaign(string target, TimeSpan time, string root)
{
    private const string HeapLimit = "0x40000000";

    // Processor time, because other processes may run; the wall-clock limit also ends workers that wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClockPatience = TimeSpan.FromSeconds(60);

    private readonly WorkFolder folder = new(Path.Combine(root, target), target);
    private long executions;

    /// <summary>Runs the campaign.</summary>
    /// <returns>The number of findings.</returns>
    public int Run(string program)
    {
        DateTime end = DateTime.UtcNow + time;
        int seed = Environment.TickCount;
        for (int worker = 0; DateTime.UtcNow < end; worker++)
        {
            Watch(program, seed + worker, end);
        }

        int findings = folder.FindingCount;
        string branches = File.Exists(folder.Branches) ? File.ReadAllText(folder.Branches) : "0";
        int kept = InputFile.Read(folder.Kept).Count();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target}: {executions:N0} executions in {time.TotalMinutes:0.#} minutes, {branches} branches, {kept} inputs kept, {findings} "
                    + $"findings"));
        if (findings > 0)
        {
            Console.WriteLine(File.ReadAllText(folder.Findings));
            Console.WriteLine("Inputs: " + folder.FindingInputs);
        }

        return findings;
    }

    private void Watch(string program, int seed, DateTime end)
    {
        File.Delete(folder.Mailbox);
        using Mailbox mailbox = new(folder.Mailbox);
        using Process worker = Start(program, seed, end);
        long before = 0;
        TimeSpan spent = TimeSpan.Zero;
        var since = Stopwatch.StartNew();
        while (!worker.WaitForExit(TimeSpan.FromMilliseconds(250)))
        {
            long count = mailbox.Count;
            if (Spent(worker) is not { } now)
            {
                break;
            }

            if (count != before || count <= 1)
            {
                before = count;
                spent = now;
                since.Restart();
            }
            else if (now - spent > Patience || since.Elapsed > ClockPatience)
            {
                worker.Kill();
                worker.WaitForExit();
                folder.Report("Hang: more than five seconds", mailbox.Input);
                break;
            }
        }

        worker.WaitForExit();
        executions += mailbox.Count;
        if (worker.ExitCode is not 0 and not 137)
        {
            if (mailbox.Count == 0)
            {
                throw new InvalidOperationException("The worker does not start.");
            }

            folder.Report(string.Create(CultureInfo.InvariantCulture, $"Crash: exit code {worker.ExitCode}"), mailbox.Input);
        }
    }

    // Null if it ended meanwhile.
    private static TimeSpan? Spent(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Process Start(string program, int seed, DateTime end)
    {
        ProcessStartInfo start = new("dotnet") { Environment = { ["DOTNET_GCHeapHardLimit"] = HeapLimit, ["DOTNET_TieredPGO"] = "0" } };
        string[] arguments = [
            program,
            "--worker",
            target,
            folder.Root,
            seed.ToString(CultureInfo.InvariantCulture),
            end.Ticks.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }
}
