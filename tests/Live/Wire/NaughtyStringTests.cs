using System.Net;
using Truto.Generated.Tests.Live.Echo;

namespace Truto.Generated.Tests.Live.Wire;

/// <summary>
/// Naughty strings in every place of a request arrive at a real server as they were sent, or are refused before anything is sent, where
/// the place cannot carry them. None arrives changed.
/// </summary>
public sealed class NaughtyStringTests
{
    [Fact]
    public Task Paths() => Check(
        static (client, value) => client.Echo.PathAsync(value),

        // An empty segment and steps would be other addresses; Kestrel takes no NUL in paths.
        static value => value is "" or "." or ".." ? Fate.Refused : value.Contains('\0') ? Fate.RefusedByServer : Fate.Arrives);

    [Fact]
    public Task Queries() => Check(static (client, value) => client.Echo.QueryAsync(value));

    [Fact]
    public Task Objects_in_queries() => Check(static (client, value) => client.Echo.ObjectAsync(new Said { Value = value }));

    [Fact]
    public Task Headers() => Check(
        static (client, value) => client.Echo.HeaderAsync(value),

        // Visible ASCII and spaces within (RFC 9110, 5.5).
        static value => value.All(unit => unit is >= ' ' and <= '~') && value.Trim(' ') == value ? Fate.Arrives : Fate.Refused);

    [Fact]
    public Task Cookies() => Check(static (client, value) => client.Echo.CookieAsync(value));

    [Fact]
    public Task Members_of_JSON() => Check(static (client, value) => client.Echo.JsonAsync(new Said { Value = value }));

    [Fact]
    public Task Fields_of_forms() => Check(static (client, value) => client.Echo.FormAsync(new Said { Value = value }));

    [Fact]
    public Task Fields_of_multipart_bodies() => Check(static (client, value) => client.Echo.PartsAsync(new EchoPartsRequest { Value = value }));

    [Fact]
    public Task Texts() => Check(static (client, value) => client.Echo.TextAsync(value));

    private static async Task Check(Func<EchoClient, string, Task<Said>> send, Func<string, Fate>? fate = null)
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

    private static async Task<string> FateOf(Func<Task<Said>> call, string value)
    {
        try
        {
            Said said = await call();
            return said.Value == value ? nameof(Fate.Arrives) : $"became '{NaughtyStrings.Shown(said.Value)}'";
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
