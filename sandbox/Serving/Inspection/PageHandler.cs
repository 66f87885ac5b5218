using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Truto.Generated.Serving.Inspection;

/// <summary>Serves the local page below <see cref="Path"/>, and passes every other request to the server that the page is about.</summary>
internal sealed class PageHandler(RecordingHandler server, IInspected inspected) : IRequestHandler
{
    /// <summary>The path of the page.</summary>
    public const string Path = "/_inspect";

    private readonly PageAccess access = new();
    private readonly PageJson json = new(inspected, server.Calls);

    public TimeProvider Clock => server.Clock;

    public int MaxBodySize => server.MaxBodySize;

    public Reply TooLarge() => server.TooLarge();

    public ValueTask<Reply> HandleAsync(ReceivedRequest request, CancellationToken cancellationToken) =>
        request.Path == Path || request.Path.StartsWith(Path + "/", StringComparison.Ordinal)
            ? new((access.Refuse(request) ?? Answer(request)).Confined())
            : server.HandleAsync(request, cancellationToken);

    private Reply Answer(ReceivedRequest request) => (request.Method, request.Steps[1..]) switch
    {
        ("GET", [] or [""]) => PageFiles.Find("page.html")!,
        ("GET", ["state"]) => Unchanged(request, Reply.Json(200, json.State("http://" + request.Header("Host"), access.Token))),
        ("GET", ["calls", var id]) => Found(
            long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? json.Call(number) : null),
        ("GET", ["resources", var name]) => Found(json.Resource(name)),
        ("GET", [var file]) => PageFiles.Find(file) ?? Reply.Empty(404),
        ("POST", ["faults", var action]) => Switch(action, JsonBytes.ReadObject(request.Body) ?? []),
        ("GET", _) => Reply.Empty(404),
        _ => Reply.Empty(405).With("Allow", "GET, POST"),
    };

    private Reply Switch(string action, JsonObject body)
    {
        IFaultSwitches faults = inspected.Faults;
        bool? isDone = action switch
        {
            "next" => Text(body["name"]) is { } name && faults.TryNext(name),
            "random" => body["share"] is JsonValue share && share.TryGetValue(out double part) && body["names"] is JsonArray names
                && names.All(name => Text(name) is not null) && faults.TrySometimes(part, [.. names.Select(name => Text(name)!)]),
            "clear" => Clear(),
            _ => null,
        };
        return Reply.Empty(isDone switch { true => 204, false => 400, null => 404 });

        bool Clear()
        {
            faults.Clear();
            return true;
        }
    }

    private static Reply Found(JsonObject? found) => found is null ? Reply.Empty(404) : Reply.Json(200, found);

    // The page polls, and most polls have nothing new.
    private static Reply Unchanged(ReceivedRequest request, Reply state)
    {
        string tag = $"\"{Convert.ToHexString(SHA256.HashData(state.Body).AsSpan(0, 12))}\"";
        return (request.Header("If-None-Match") == tag ? Reply.Empty(304) : state).With("ETag", tag);
    }

    private static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? name) ? name : null;
}
