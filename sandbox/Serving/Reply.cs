using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated.Serving;

/// <summary>A response, independent of the host that sends it.</summary>
internal sealed record Reply(int Status, string? ContentType, byte[] Body)
{
    public ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public Delivery Delivery { get; init; } = new();

    /// <summary>Gets the name of the fault that was injected, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets what the request, or this reply, violates.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];

    public static Reply Json(int status, JsonNode body) => new(status, "application/json; charset=utf-8", JsonBytes.Write(body));

    public static Reply Html(int status, string text) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Reply Empty(int status) => new(status, null, []);

    public Reply With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };
}

/// <summary>Defines how a response is sent.</summary>
internal sealed record Delivery
{
    /// <summary>Gets the pause before the status line.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Gets the chunk size in bytes; null sends the body at once, with its length.</summary>
    public int? PieceSize { get; init; }

    /// <summary>Gets the pause between two chunks.</summary>
    public TimeSpan PieceDelay { get; init; }

    /// <summary>Gets the task that the second chunk waits for.</summary>
    public Task? Hold { get; init; }

    /// <summary>Gets the number of body bytes after which the connection is closed; 0 closes it before the status line.</summary>
    public int? CutAfter { get; init; }
}
