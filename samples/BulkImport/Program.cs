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
    if (StageFile.CreateExample(settings) is { } example)
    {
        Console.WriteLine($"No file was given: this run imports {example}, which was made for it.");
    }

    IReadOnlyList<StageRow> rows = StageFile.Read(settings.File);
    using Journal journal = Journal.Open(settings.Journal, StageFile.Fingerprint(settings.File));
    ImportProgress progress = new(rows.Count, journal.Created.Count);
    await using (RequestRateLimiter limiter = new(settings.Limits))
    using (TrutoCrmClient crm = target.Connect(limiter))
    {
        Importer importer = new(crm.ForAccount(target.Account), journal, target.Pipeline);
        await progress.ShowAsync(done => importer.RunAsync(rows, settings.Concurrency, done, stop.Token));
    }

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
