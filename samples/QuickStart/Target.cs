using System.Text.Json.Nodes;
using Truto.Crm;

namespace QuickStart;

/// <summary>An integrated account, with the values that its stages require.</summary>
/// <param name="Integration">The integration's name.</param>
/// <param name="Account">The id of the integrated account.</param>
/// <param name="Pipeline">The pipeline of the stages; null if the integration requires none.</param>
/// <param name="RemoteData">Fields that the provider requires beyond Truto's: Pipeliner's steps have a percentage.</param>
internal sealed record Target(string Integration, string Account, string? Pipeline, JsonObject? RemoteData)
{
    public CreateStageRequest NewStage(string name) => new()
    {
        Name = name,
        Pipeline = Pipeline is null ? null : new() { Id = Pipeline },
        Position = 3,
        Status = StageStatus.Active,
        RemoteData = RemoteData?.DeepClone().AsObject(),
    };
}
