namespace Truto.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The loopback port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many stages an account keeps, and how many idempotent replies are kept; the oldest gives way to a new one.</summary>
    public int Capacity { get; init; } = 1_000;

    /// <summary>How many bytes a piece of a streamed response has.</summary>
    public int StreamPieceSize { get; init; } = 64;

    /// <summary>The pause between two pieces of a streamed response.</summary>
    public TimeSpan StreamPieceDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How many requests a bearer token may make; null, the default, for any number. <see cref="RequestQuota.OfTrutoToken"/> is Truto's own.</summary>
    public RequestQuota? TokenLimit { get; init; }

    /// <summary>How many requests may be about an account; null, the default, for any number. <see cref="RequestQuota.OfTrutoAccount"/> is Truto's own.</summary>
    public RequestQuota? AccountLimit { get; init; }

    /// <summary>The clock that stamps records, counts rate limit windows and paces slow replies.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
