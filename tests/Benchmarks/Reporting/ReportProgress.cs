using Spectre.Console;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>Runs reports and shows their progress: live bars on a terminal, otherwise a line for each step.</summary>
internal static class ReportProgress
{
    /// <summary>Measures reports in turn.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="isQuick">Whether each is measured once only.</param>
    /// <param name="onMeasured">Called after each report, so that a later failure does not lose its result.</param>
    public static void Measure(IReadOnlyList<IReport> reports, bool isQuick, Action<IReport, ReportResult> onMeasured)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (IReport report in reports)
            {
                onMeasured(report, Measure(report, isQuick, (share, step) => Console.Error.WriteLine($"{report.Name} {share:P0} {step}")));
            }

            return;
        }

        ProgressColumn[] columns =
            [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
        AnsiConsole.Progress().Columns(columns).Start(display =>
        {
            ProgressTask[] tasks = [.. reports.Select(report => display.AddTask(report.Name, autoStart: false, maxValue: 1))];
            for (int i = 0; i < reports.Count; i++)
            {
                IReport report = reports[i];
                ProgressTask task = tasks[i];
                onMeasured(report, Measure(report, isQuick, (share, step) => Show(task, report, share, step)));
            }
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
