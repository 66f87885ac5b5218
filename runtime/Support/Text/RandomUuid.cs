#if NET
using System.Security.Cryptography;
#endif

namespace Truto.Generated.Support;

/// <summary>Random UUIDs (RFC 9562, version 4).</summary>
internal static class RandomUuid
{
#if NET
    // The system call for random bytes takes much longer than the rest, so it fetches them for many UUIDs at once. The first UUID of a thread comes
    // from Guid, because on Linux RandomNumberGenerator loads OpenSSL, which takes as long as the rest of a short program.
    private const int Length = 16;
    private const int Batch = 64 * Length;

    [ThreadStatic]
    private static byte[]? bytes;

    [ThreadStatic]
    private static int used;

    /// <summary>Returns a new UUID, in lower case with hyphens.</summary>
    public static string Create()
    {
        if (bytes is null)
        {
            bytes = new byte[Batch];
            used = Batch;
            return Guid.NewGuid().ToString();
        }

        if (used == Batch)
        {
            RandomNumberGenerator.Fill(bytes);
            used = 0;
        }

        Span<byte> uuid = bytes.AsSpan(used, Length);
        used += Length;
        uuid[6] = (byte)((uuid[6] & 0x0f) | 0x40);
        uuid[8] = (byte)((uuid[8] & 0x3f) | 0x80);
        return new Guid(uuid, bigEndian: true).ToString();
    }
#else
    /// <summary>Returns a new UUID, in lower case with hyphens.</summary>
    public static string Create() => Guid.NewGuid().ToString();
#endif
}
