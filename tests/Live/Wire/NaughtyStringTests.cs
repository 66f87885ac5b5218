using System.Net;
using Truto.Generated.Tests.Live.Echo;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>
/// Sends problematic strings in every location of a request to a real server. Each arrives unchanged, or the client refuses it if the location
/// cannot represent it.
/// </summary>
public sealed class NaughtyStringTests
{
    [Fact]
    public Task Paths() => Check(
        static (client, value) => client.Echo.PathAsync(value),

        // An empty segment and dot segments would change the URL; Kestrel rejects NUL in paths.
        static value => value is "" or "." or ".." ? Fate.Refused : value.Contains('\0') ? Fate.RefusedByServer : Fate.Arrives);

    [Fact]
    public Task Queries() => Check(static (client, value) => client.Echo.QueryAsync(value));

    [Fact]
    public Task Objects_in_queries() => Check(static (client, value) => client.Echo.ObjectAsync(new Echoed { Value = value }));

    [Fact]
    public Task Headers() => Check(
        static (client, value) => client.Echo.HeaderAsync(value),

        // Visible ASCII with inner spaces (RFC 9110, section 5.5).
        static value => value.All(unit => unit is >= ' ' and <= '~') && value.Trim(' ') == value ? Fate.Arrives : Fate.Refused);

    [Fact]
    public Task Cookies() => Check(static (client, value) => client.Echo.CookieAsync(value));

    [Fact]
    public Task Members_of_JSON() => Check(static (client, value) => client.Echo.JsonAsync(new Echoed { Value = value }));

    [Fact]
    public Task Fields_of_forms() => Check(static (client, value) => client.Echo.FormAsync(new Echoed { Value = value }));

    [Fact]
    public Task Fields_of_multipart_bodies() => Check(static (client, value) => client.Echo.PartsAsync(new EchoPartsRequest { Value = value }));

    [Fact]
    public Task Texts() => Check(static (client, value) => client.Echo.TextAsync(value));

    private static async Task Check(Func<EchoClient, string, Task<Echoed>> send, Func<string, Fate>? fate = null)
    {
        await using EchoServer server = await EchoServer.StartAsync();
        using EchoClient client = new(new ApiClientOptions { BaseAddress = server.Address, Retry = RetryOptions.None });
        List<string> wrong = [];
        foreach (string value in NaughtyStrings.All)
        {
            Fate expected = NaughtyStrings.IsText(value) ? fate?.Invoke(value) ?? Fate.Arrives : Fate.Refused;
            string found = await FateOf(() => send(client, value), value);
            if (found != expected.ToString())
            {
                wrong.Add($"'{NaughtyStrings.Shown(value)}' {found}, not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<string> FateOf(Func<Task<Echoed>> call, string value)
    {
        try
        {
            Echoed echoed = await call();
            return echoed.Value == value ? nameof(Fate.Arrives) : $"became '{NaughtyStrings.Shown(echoed.Value)}'";
        }
        catch (ArgumentException)
        {
            return nameof(Fate.Refused);
        }
        catch (ApiException refused)
        {
            return refused.StatusCode == HttpStatusCode.BadRequest ? nameof(Fate.RefusedByServer) : refused.Message;
        }
    }

    private enum Fate
    {
        Arrives,
        Refused,
        RefusedByServer,
    }
}
