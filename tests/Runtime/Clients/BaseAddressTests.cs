using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the URL of operations that declare their own server.</summary>
public class BaseAddressTests
{
    private readonly RecordingHandler handler = RecordingHandler.Json("{}");

    [Theory]
    [InlineData(null, "https://api.example/v1", "https://api.example/v2/pets")]
    [InlineData("https://proxy.example/truto", "https://api.example", "https://proxy.example/truto/v2/pets")]
    [InlineData("https://proxy.example/truto/", "https://api.example/", "https://proxy.example/truto/v2/pets")]
    [InlineData("https://proxy.example/truto", "https://api.example/v1", "https://proxy.example/truto/v2/pets")]
    [InlineData("https://proxy.example/truto/v1", "https://api.example/v1", "https://proxy.example/truto/v2/pets")]
    [InlineData("https://proxy.example/truto/v1/", "/v1", "https://proxy.example/truto/v2/pets")]
    [InlineData("https://api.example/v1", "/v1", "https://api.example/v2/pets")]
    [InlineData("https://api.example/v1", "https://api.example/v1", "https://api.example/v2/pets")]
    [InlineData("https://proxy.example/apiv1", "/v1", "https://proxy.example/apiv1/v2/pets")]
    [InlineData("https://proxy.example", null, "https://proxy.example/v2/pets")]
    public async Task The_server_path_of_an_operation_keeps_the_prefix_of_the_base_address(string? given, string? described, string expected) =>
        Assert.Equal(expected, await AddressOf("/v2", given, described));

    [Theory]
    [InlineData("https://files.example/v2")]
    [InlineData("//files.example/v2")]
    public async Task A_given_base_address_applies_to_operations_with_another_host(string server) =>
        Assert.Equal("https://proxy.example/truto/pets", await AddressOf(server, "https://proxy.example/truto", "https://api.example"));

    [Theory]
    [InlineData("https://files.example/v2")]
    [InlineData("//files.example/v2")]
    public async Task Without_a_given_base_address_operations_use_their_own_host(string server) =>
        Assert.Equal("https://files.example/v2/pets", await AddressOf(server, null, "https://api.example/v1"));

    private async Task<string> AddressOf(string server, string? given, string? described)
    {
        ApiClientOptions options = new() { BaseAddress = given is null ? null : new Uri(given) };
        using HttpClient http = new(handler);
        using ApiTransport transport = new(http, options, new ClientIdentity("PetClient", described));
        ApiCall call = new("GET", "/pets");
        call.Server(server);
        await transport.SendAsync(call, null, default);
        return handler.Only.Address;
    }
}
