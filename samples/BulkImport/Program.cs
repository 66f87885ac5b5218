using BulkImport;
using Truto.Crm;
using Truto.Generated;

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    Settings settings = Settings.Read(args);
    await using Target target = Target.Open(settings);
    Console.WriteLine(target.Description);

    IReadOnlyList<StageRow> rows = StageFile.Read(settings.File);
    using Journal journal = Journal.Open(settings.Journal, StageFile.Fingerprint(settings.File));
    Progress progress = new(rows.Count, journal.Created.Count);
    await using (RequestRateLimiter limiter = new(settings.Limits))
    using (TrutoCrmClient crm = target.Connect(limiter))
    {
        Importer importer = new(crm.ForAccount(target.Account), journal, target.Pipeline);
        await importer.RunAsync(rows, settings.Concurrency, progress, stop.Token);
    }

    progress.Finish();
    return Report.Write(journal, rows, settings.Report);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Stopped. Run the same command to continue.");
    return 130;
}
catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
