using Spectre.Console;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>Runs reports and shows their progress: live bars on a terminal, otherwise a line for each step.</summary>
internal static class ReportProgress
{
    public static IReadOnlyList<(IReport Report, ReportResult Result)> Measure(IReadOnlyList<IReport> reports, bool isQuick)
    {
        if (Console.IsOutputRedirected)
        {
            return
            [
                .. reports.Select(report =>
                    (report, Measure(report, isQuick, (share, step) => Console.Error.WriteLine($"{report.Name} {share:P0} {step}")))),
            ];
        }

        ProgressColumn[] columns =
            [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
        return AnsiConsole.Progress().Columns(columns).Start(display =>
        {
            ProgressTask[] tasks = [.. reports.Select(report => display.AddTask(report.Name, autoStart: false, maxValue: 1))];
            return reports.Select((report, i) => (report, Measure(report, isQuick, (share, step) => Show(tasks[i], report, share, step)))).ToArray();
        });
    }

    private static ReportResult Measure(IReport report, bool isQuick, Action<double, string> progress)
    {
        progress(0, "begins");
        try
        {
            return new ReportResult(report.Measure(new BenchmarkRun(isQuick, progress)), Problem: null);
        }
#pragma warning disable CA1031 // One report that fails must not lose the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ReportResult([], exception.Message);
        }
        finally
        {
            progress(1, "done");
        }
    }

    private static void Show(ProgressTask task, IReport report, double share, string step)
    {
        if (!task.IsStarted)
        {
            task.StartTask();
        }

        task.Description = Markup.Escape($"{report.Name}: {step}");
        task.Value = share;
        if (share >= 1)
        {
            task.StopTask();
        }
    }
}
