using Truto.Crm;

using TrutoCrmClient crm = new("token", new() { BaseAddress = new Uri(args[0]) });
Stage stage = await crm.Stages.CreateAsync(
    new CreateStageRequest { Name = "Proposal sent", Pipeline = new() { Id = "2" }, Position = 3, Status = StageStatus.Active },
    integratedAccountId: "a");
Console.WriteLine($"{stage.Id} {stage.Name} {stage.Status} {stage.CreatedAt:O}");
