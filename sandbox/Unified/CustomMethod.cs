using System.Text.Json.Nodes;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Unified;

/// <summary>A custom method of a unified resource: which there are is the integration's, so the sandbox gives back what it was sent.</summary>
internal static class CustomMethod
{
    public static SandboxReply Echo(SandboxRequest request) =>
        request.Body.Length == 0 ? SandboxReply.Json(200, new JsonObject { ["result"] = new JsonObject() })
        : request.BodyObject is { } body ? SandboxReply.Json(200, new JsonObject { ["result"] = body })
        : Errors.NoJsonObject();
}
