using System.Text.Json.Nodes;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>Bodies that create a stage in an integration.</summary>
internal static class Bodies
{
    public static JsonObject For(TrutoSandbox sandbox, Integration integration, string name = "Proposal sent")
    {
        JsonObject body = new() { ["name"] = name, ["position"] = 3, ["status"] = "active" };
        if (sandbox.PipelineOf(integration) is { } pipeline)
        {
            body["pipeline"] = new JsonObject { ["id"] = pipeline };
        }

        if (integration == Integration.Pipeliner)
        {
            body["remote_data"] = new JsonObject { ["percent"] = 40 };
        }

        return body;
    }
}
