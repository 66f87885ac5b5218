using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

/// <summary>The body of a call as it is sent.</summary>
internal static class Sent
{
    /// <summary>Creates a call whose body a test sets.</summary>
    public static Payload? Body(Action<ApiCall> set)
    {
        ApiCall call = new("POST", "/things");
        set(call);
        return call.Body;
    }

    public static async Task<string> Text(Payload payload) => Encoding.UTF8.GetString(await Bytes(payload));

    public static async Task<byte[]> Bytes(Payload payload)
    {
        using HttpContent content = payload.ToContent();
        byte[] bytes = await content.ReadAsByteArrayAsync();
        Assert.True(payload.Length is null || payload.Length == bytes.Length, $"{bytes.Length} bytes were said to be {payload.Length}");
        return bytes;
    }

    /// <summary>Returns the text, with <c>|</c> instead of the random boundary.</summary>
    public static async Task<string> Parts(Payload payload)
    {
        string boundary = payload.MediaType!.Split("boundary=")[1];
        return (await Text(payload)).Replace(boundary, "|", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
