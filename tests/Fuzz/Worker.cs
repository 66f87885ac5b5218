using System.Diagnostics;
using System.Globalization;
using Truto.Generated.Fuzz.Mutation;
using Truto.Generated.Fuzz.Targets;

namespace Truto.Generated.Fuzz;

/// <summary>Runs a target with mutated inputs until its time is over. Inputs that reach new branches are kept and mutated further.</summary>
internal sealed class Worker(string name, WorkFolder folder, int seed)
{
    private const int FindingsOfOneKind = 3;
    private static readonly TimeSpan ReportEach = TimeSpan.FromSeconds(1);

    private readonly Random chance = new(seed);
    private readonly List<string> kept = [];
    private readonly Coverage coverage = new();
    private readonly Dictionary<string, int> findings = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();
    private readonly Stopwatch total = Stopwatch.StartNew();
    private readonly Stopwatch thorough = new();

    public void Run(DateTime end)
    {
        Target target = Target.All[name]();
        using Mailbox mailbox = new(folder.Mailbox);
        foreach (string input in target.Seeds
            .Concat(InputFile.Read(folder.Known))
            .Concat(InputFile.Read(folder.Kept))
            .Distinct(StringComparer.Ordinal)
            .ToList())
        {
            Feed(target, mailbox, input, isSeed: true);
        }

        var texts = new TextMutator(chance, target.Words);
        var structures = new JsonMutator(chance, target.Words);
        TimeSpan reported = TimeSpan.Zero;
        while (DateTime.UtcNow < end)
        {
            string chosen = kept[Likely()];
            string other = kept[chance.Next(kept.Count)];
            string? changed = target.IsStructured && chance.Next(5) > 0 ? structures.Mutate(chosen, other) : null;
            Feed(target, mailbox, changed ?? texts.Mutate(chosen, other), isSeed: false);

            // Compilation is slow, so it gets half of the time.
            if (thorough.Elapsed < total.Elapsed / 2 && waiting.TryDequeue(out string? next))
            {
                thorough.Start();
                Try(mailbox, next, () => target.RunThoroughly(next));
                thorough.Stop();
            }

            if (total.Elapsed - reported > ReportEach)
            {
                reported = total.Elapsed;
                File.WriteAllText(folder.Branches, coverage.Count.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    // Recent inputs have been mutated least.
    private int Likely() => chance.Next(3) == 0 ? kept.Count - 1 - chance.Next(Math.Min(kept.Count, 20)) : chance.Next(kept.Count);

    private void Feed(Target target, Mailbox mailbox, string input, bool isSeed)
    {
        coverage.Begin();
        bool isSound = Try(mailbox, input, () => target.Run(input));
        if (isSound && (coverage.End() || kept.Count == 0))
        {
            kept.Add(input);
            waiting.Enqueue(input);
            if (!isSeed)
            {
                InputFile.Append(folder.Kept, input);
            }
        }
    }

    private bool Try(Mailbox mailbox, string input, Action run)
    {
        mailbox.Begin(input);
        try
        {
            run();
            return true;
        }
        catch (Exception failure)
        {
            // Any exception is a finding.
            Report(failure, input);
            return false;
        }
    }

    private void Report(Exception failure, string input)
    {
        string place =
            failure.StackTrace?.Split('\n').FirstOrDefault(static line => !line.Contains("System.", StringComparison.Ordinal))?.Trim() ?? "";
        string kind = failure is FindingException ? failure.Message.Split(':')[0] : failure.GetType().Name + place;
        findings[kind] = findings.GetValueOrDefault(kind) + 1;
        if (findings[kind] <= FindingsOfOneKind)
        {
            folder.Report(failure.GetType().Name + ": " + failure.Message + " " + place, input);
        }
    }
}
