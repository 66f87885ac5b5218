using Truto.Crm;
using Truto.Generated;

namespace BulkImport;

/// <summary>Creates the stages that the journal does not have yet.</summary>
/// <param name="crm">The account's client.</param>
/// <param name="journal">What has been done.</param>
/// <param name="pipeline">The pipeline that they go into; null where they need none.</param>
internal sealed class Importer(ITrutoCrmAccountClient crm, Journal journal, string? pipeline)
{
    public Task RunAsync(IReadOnlyList<StageRow> rows, int concurrency, Progress progress, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            rows.Where(row => !journal.Created.ContainsKey(row.Number)).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (row, stop) =>
            {
                bool isCreated = await CreateAsync(row, stop);
                progress.Add(isCreated);
            });

    private async Task<bool> CreateAsync(StageRow row, CancellationToken cancellationToken)
    {
        try
        {
            Stage stage = await crm.Stages.CreateAsync(
                new CreateStageRequest { Name = row.Name, Position = row.Position, Pipeline = pipeline is null ? null : new() { Id = pipeline } },
                options: new()
                {
                    IdempotencyKey = $"import-{journal.Fingerprint}-{row.Number}",

                    // A row waits for its turn as long as it takes, and for a response no longer than this.
                    Timeout = Timeout.InfiniteTimeSpan,
                    AttemptTimeout = TimeSpan.FromSeconds(30),
                },
                cancellationToken: cancellationToken);
            journal.AddCreated(row.Number, stage.Id);
            return true;
        }
        catch (Exception e) when (e is ApiException or HttpRequestException or IOException or TimeoutException)
        {
            journal.AddFailed(row.Number, e.Message);
            return false;
        }
    }
}
