using System.Globalization;

namespace Truto.Generated.Mock.Values;

/// <summary>Writes texts in the formats of strings.</summary>
internal static class FormatText
{
    private static readonly DateTime Start = new(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Words =
    [
        "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "island", "juniper", "kelp", "lagoon", "maple", "north",
        "orchid", "prairie", "quartz", "river", "summit", "tundra", "umber", "valley", "willow", "yarrow", "zephyr",
    ];

    public static string Word(SeededRandom random) => random.Of(Words);

    /// <summary>Returns a text, or null if the format is unknown.</summary>
    public static string? Write(string format, SeededRandom random) => format.ToLowerInvariant() switch
    {
        "date" => Moment(random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-time" or "datetime" => Moment(random).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "date-time-rfc1123" or "http-date" => Moment(random).ToString("R", CultureInfo.InvariantCulture),
        "time" => Moment(random).ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        "duration" => $"PT{Number(random, 90)}M",
        "uuid" or "guid" => Uuid(random),
        "email" or "idn-email" => $"{Word(random)}@example.com",
        "hostname" or "idn-hostname" => $"{Word(random)}.example.com",
        "ipv4" or "ip" => $"192.0.2.{Number(random, 254)}",
        "ipv6" => $"2001:db8::{Number(random, 9999)}",
        "uri" or "url" or "iri" => $"https://example.com/{Word(random)}",
        "uri-reference" or "iri-reference" => $"/{Word(random)}",
        "uri-template" => $"/{Word(random)}/{{id}}",
        "byte" or "base64" or "base64url" => Convert.ToBase64String(Bytes(random, 6)),
        "json-pointer" => $"/{Word(random)}",
        "relative-json-pointer" => $"1/{Word(random)}",
        "regex" => "^[a-z]+$",
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" or "integer" => Number(random, 100),
        "decimal" or "double" or "float" or "number" => $"{Number(random, 100)}.{Number(random, 9)}",
        "unixtime" => "1704096000",
        "phone" or "phone-number" => $"+1415555{random.Next(10_000).ToString("0000", CultureInfo.InvariantCulture)}",
        _ => null,
    };

    public static byte[] Bytes(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(256))];

    public static string Uuid(SeededRandom random)
    {
        byte[] bytes = Bytes(random, 16);

        // RFC 9562, version 4.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }

    private static DateTime Moment(SeededRandom random) => Start.AddDays(random.Next(366)).AddSeconds(random.Next(36_000));

    private static string Number(SeededRandom random, int most) => (random.Next(most) + 1).ToString(CultureInfo.InvariantCulture);
}
