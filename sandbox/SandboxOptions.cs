namespace Truto.Sandbox;

/// <summary>Configures a sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>Gets the loopback port to listen on; 0 uses a free one.</summary>
    public int Port { get; init; }

    /// <summary>Gets the maximum number of stages of an account, and of idempotent replies; beyond it, the oldest is removed.</summary>
    public int Capacity { get; init; } = 1_000;

    /// <summary>Gets the chunk size of streamed responses, in bytes.</summary>
    public int StreamPieceSize { get; init; } = 64;

    /// <summary>Gets the pause between two chunks of a streamed response.</summary>
    public TimeSpan StreamPieceDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Gets the limit of each bearer token, such as <see cref="RequestQuota.OfTrutoToken"/>. The default, null, sets no limit.</summary>
    public RequestQuota? TokenLimit { get; init; }

    /// <summary>Gets the limit of each account, such as <see cref="RequestQuota.OfTrutoAccount"/>. The default, null, sets no limit.</summary>
    public RequestQuota? AccountLimit { get; init; }

    /// <summary>Gets the clock for timestamps of records, rate limit windows and delayed replies.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
