using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Unified;

/// <summary>
/// A custom method of a unified resource. Custom methods are defined by the integration, so the sandbox returns the body that it received.
/// </summary>
internal static class CustomMethod
{
    public static Reply Echo(SandboxRequest request) =>
        request.Body.Length == 0 ? Reply.Json(200, new JsonObject { ["result"] = new JsonObject() })
        : request.BodyObject is { } body ? Reply.Json(200, new JsonObject { ["result"] = body })
        : Errors.NoJsonObject();
}
