using System.Text.Json.Nodes;
using Truto.Crm;

namespace QuickStart;

/// <summary>An integrated account, and what a stage needs there.</summary>
/// <param name="Integration">The integration's name.</param>
/// <param name="Account">The id of the integrated account.</param>
/// <param name="Pipeline">The pipeline that stages go into; null where they need none.</param>
/// <param name="RemoteData">What the provider wants beyond Truto's fields: Pipeliner's steps have a percentage.</param>
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
