using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>A task, with a property of every number type.</summary>
public sealed record Todo
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    [Range(1, 5)]
    public int Priority { get; init; } = 1;

    public int? ParentId { get; init; }

    public short Order { get; init; }

    public byte Level { get; init; }

    public uint Views { get; init; }

    public long Size { get; init; }

    public ulong Checksum { get; init; }

    public double Progress { get; init; }

    public float Weight { get; init; }

    public decimal Price { get; init; }

    /// <summary>Gets a number that is serialized as a string.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public long Revision { get; init; }

    public IReadOnlyList<int> Watchers { get; init; } = [];

    public IReadOnlyDictionary<string, double> Hours { get; init; } = new Dictionary<string, double>();
}
