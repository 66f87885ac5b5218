using Refit;
using Truto.Generated.Benchmarks.Json;

namespace Truto.Generated.Benchmarks.Calls;

/// <summary>The calls as Refit declares them.</summary>
internal interface IStagesByRefit
{
    [Post("/unified/crm/stages")]
    Task<PlainStage> CreateAsync(
        [Body] PlainCreateStage stage, [AliasAs("integrated_account_id")] string account, CancellationToken cancellationToken);

    [Get("/unified/crm/stages/{id}")]
    Task<PlainStage> GetAsync(string id, [AliasAs("integrated_account_id")] string account, CancellationToken cancellationToken);
}
