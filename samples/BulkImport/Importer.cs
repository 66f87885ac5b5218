using Truto.Crm;
using Truto.Generated;

namespace BulkImport;

/// <summary>Creates the stages that the journal does not list yet.</summary>
/// <param name="crm">The account's client.</param>
/// <param name="journal">The journal of the import.</param>
/// <param name="pipeline">The pipeline of the stages; null if the integration requires none.</param>
internal sealed class Importer(ITrutoCrmAccountClient crm, Journal journal, string? pipeline)
{
    public Task RunAsync(IReadOnlyList<StageRow> rows, int concurrency, Action<bool> done, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            rows.Where(row => !journal.Created.ContainsKey(row.Number)).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (row, stop) => done(await CreateAsync(row, stop)));

    private async Task<bool> CreateAsync(StageRow row, CancellationToken cancellationToken)
    {
        try
        {
            Stage stage = await crm.Stages.CreateAsync(
                new CreateStageRequest { Name = row.Name, Position = row.Position, Pipeline = pipeline is null ? null : new() { Id = pipeline } },
                options: new()
                {
                    IdempotencyKey = $"import-{journal.Fingerprint}-{row.Number}",

                    // The wait for capacity is not limited; the wait for a response is.
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
