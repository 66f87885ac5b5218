using System.Net.Http.Headers;
using Truto.Generated.Benchmarks.Calls;
using Truto.Generated.Benchmarks.Json;

using HttpClient http = new() { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token");
PlainStage stage = await new StagesByHand(http).CreateAsync(
    new PlainCreateStage { Name = "Proposal sent", Pipeline = new() { Id = "2" }, Position = 3, Status = PlainStageStatus.Active },
    "a",
    CancellationToken.None);
Console.WriteLine($"{stage.Id} {stage.Name} {stage.Status} {stage.CreatedAt:O}");
