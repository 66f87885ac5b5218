using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Http;

/// <summary>A response, free of the host that will send it.</summary>
internal sealed record SandboxReply(int Status, string? ContentType, byte[] Body)
{
    public ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public Delivery Delivery { get; init; } = new();

    public static SandboxReply Json(int status, JsonNode body) => new(status, "application/json; charset=utf-8", JsonBytes.Write(body));

    public static SandboxReply Html(int status, string text) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static SandboxReply Empty(int status) => new(status, null, []);

    public SandboxReply With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };
}

/// <summary>How a response travels.</summary>
internal sealed record Delivery
{
    /// <summary>The pause before the status line.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>The size of a piece; null sends the body at once, with its length.</summary>
    public int? PieceSize { get; init; }

    /// <summary>The pause between two pieces.</summary>
    public TimeSpan PieceDelay { get; init; }

    /// <summary>The second piece waits for this.</summary>
    public Task? Hold { get; init; }

    /// <summary>After so many bytes of the body the connection is cut; 0 cuts it before the status line.</summary>
    public int? CutAfter { get; init; }
}
