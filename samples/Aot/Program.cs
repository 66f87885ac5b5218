using System.Text.Json.Nodes;
using Truto.Crm;
using Truto.Generated;

string Setting(string name) => Environment.GetEnvironmentVariable(name)
    ?? throw new InvalidOperationException($"Set {name}: the sandbox prints one, `dotnet run --project sandbox/Server`.");

using TrutoCrmClient crm = new(Setting("TRUTO_API_TOKEN"), new() { BaseAddress = new Uri(Setting("TRUTO_BASE_ADDRESS")) });
ITrutoCrmAccountClient account = crm.ForAccount(Setting("TRUTO_INTEGRATED_ACCOUNT_ID"));

CreateStageRequest request = new()
{
    Name = "Proposal sent",
    Pipeline = Environment.GetEnvironmentVariable("TRUTO_PIPELINE_ID") is { } id ? new() { Id = id } : null,
    RemoteData = new JsonObject { ["percent"] = 40 },
};

Stage unified = await account.Stages.CreateAsync(request);
Console.WriteLine($"unified     {unified.Id} {unified.Name} {unified.Status}");

JsonNode raw = await account.Stages.CreateRawAsync(request);
Console.WriteLine($"raw         {raw.ToJsonString()}");

Stage normalized = await account.Stages.CreateNormalizedAsync(request);
Console.WriteLine($"normalized  {normalized.Id} {normalized.Name}");

await using Stream stream = await account.Stages.CreateStreamAsync(request);
using StreamReader reader = new(stream);
Console.WriteLine($"stream      {await reader.ReadToEndAsync()}");

await foreach (Stage stage in account.Stages.ListAsync(limit: 2))
{
    Console.WriteLine($"listed      {stage.Id} {stage.Name}");
}

try
{
    await account.Stages.CreateAsync(new CreateStageRequest { Name = "" });
}
catch (ApiException<TrutoError> e)
{
    Console.WriteLine($"refused     {e.Message}");
}
