using System.Net;
using System.Security.Cryptography;
using Truto.Generated.Support;
using Truto.Generated.Tests.Runtime.Resilience;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>Tests the functions that are called for requests and responses.</summary>
public sealed class HookTests : RetryTest
{
    private readonly List<string> reported = [];

    [Fact]
    public async Task Each_attempt_is_reported_with_its_complete_request_and_its_response()
    {
        Fail(1, HttpStatusCode.ServiceUnavailable);
        Fail(1, new HttpRequestException("no connection"));
        Observe(options => options.Retry = options.Retry with { Delay = TimeSpan.Zero });

        await Client.GetAsync("1");

        Assert.Equal(
            [
                "GET /pets/{id} 1 https://pets.example/v1/pets/1 Bearer " + PetClient.Token,
                "GET /pets/{id} 1 ServiceUnavailable",
                "GET /pets/{id} 2 https://pets.example/v1/pets/1 Bearer " + PetClient.Token,
                "GET /pets/{id} 3 https://pets.example/v1/pets/1 Bearer " + PetClient.Token,
                "GET /pets/{id} 3 OK",
            ],
            reported);
    }

    [Fact]
    public async Task A_function_can_sign_the_request_and_change_its_headers()
    {
        PetClient client = Connect(options => options.OnRequest = static async (sending, stop) =>
        {
            byte[] body = await sending.Request.Content!.ReadAsByteArrayAsync(stop);
            sending.Request.Headers.Add("X-Signature", Convert.ToHexString(SHA256.HashData(body)));
            sending.Request.Headers.Remove("User-Agent");
        });

        await client.CreateAsync(new Pet { Name = "Rex" });
        byte[] sent = """{"name":"Rex"}"""u8.ToArray();
        Assert.Equal("""{"name":"Rex"}""", Network.Only.Body);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(sent)), Network.Only["X-Signature"]);
        Assert.Null(Network.Only["User-Agent"]);
    }

    [Fact]
    public async Task The_body_of_a_stream_is_sent_after_a_function_has_read_it()
    {
        PetClient client = Connect(options => options.OnRequest = static async (sending, stop) =>
            Assert.Equal(3, (await sending.Request.Content!.ReadAsByteArrayAsync(stop)).Length));
        ApiCall call = new("POST", "/photos");
        call.BinaryBody(new BinaryContent(new MemoryStream("abc"u8.ToArray())));

        await client.Transport.SendAsync(call, null, default);

        Assert.Equal("abc", Network.Only.Body);
    }

    [Fact]
    public async Task A_function_can_read_the_body_before_the_client()
    {
        PetClient client = Connect(options => options.OnResponse = async (received, stop) =>
            reported.Add(await received.Response.Content.ReadAsStringAsync(stop)));

        Pet pet = await client.GetAsync("1");

        Assert.Equal("Rex", pet.Name);
        Assert.Equal(["""{"name":"Rex"}"""], reported);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_of_a_function_ends_the_call_unchanged(bool isOfRequest)
    {
        Exception[] thrown =
        [
            new HttpRequestException("of the function"),
            new TimeoutException("of the function"),
            new OperationCanceledException("of the function"),
            new InvalidOperationException("of the function"),
        ];
        foreach (Exception one in thrown)
        {
            int before = Attempts;
            int calls = 0;
            PetClient client = Connect(options =>
            {
                options.Retry = options.Retry with { Delay = TimeSpan.Zero };
                options.OnRequest = isOfRequest ? (_, _) => calls++ == 0 ? throw one : default : null;
                options.OnResponse = isOfRequest ? null : async (_, _) =>
                {
                    await Task.Yield();
                    if (calls++ == 0)
                    {
                        throw one;
                    }
                };
            });
            Assert.Same(one, await Record.ExceptionAsync(() => client.GetAsync("1")));
            Assert.Equal((1, isOfRequest ? 0 : 1), (calls, Attempts - before));
        }
    }

    [Fact]
    public async Task The_time_limit_of_an_attempt_includes_its_functions()
    {
        int calls = 0;
        PetClient client = Connect(options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(2);
            options.Retry = options.Retry with { Delay = TimeSpan.Zero };
            options.OnRequest = async (_, stop) =>
            {
                if (calls++ == 0)
                {
                    Task never = Task.Delay(Timeout.Infinite, stop);
                    Clock.Advance(TimeSpan.FromSeconds(3));
                    await never;
                }
            };
        });

        Assert.Equal("Rex", (await client.GetAsync("1")).Name);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_redirect_is_reported_when_it_has_been_followed()
    {
        RecordingHandler redirecting = new(request =>
        {
            HttpResponseMessage response = RecordingHandler.Response("""{"name":"Rex"}""");
            response.RequestMessage = request;
            if (request.RequestUri!.Host == "pets.example")
            {
                response.StatusCode = HttpStatusCode.Found;
                response.Headers.Location = new Uri("https://other.example/pets");
            }

            return response;
        });
        using PetClient client = PetClient.Own(redirecting, Report);

        await client.GetAsync("1");

        Assert.Equal(
            ["GET /pets/{id} 1 https://pets.example/v1/pets/1 Bearer " + PetClient.Token, "GET /pets/{id} 1 OK"], reported);
        Assert.Null(redirecting.Sent[1]["Authorization"]);
    }

    private void Observe(Action<ApiClientOptions> configure) => Connect(options =>
    {
        Report(options);
        configure(options);
    });

    private void Report(ApiClientOptions options)
    {
        options.OnRequest = (sending, _) =>
        {
            HttpRequestMessage request = sending.Request;
            reported.Add($"{sending.Operation} {sending.Attempt} {request.RequestUri} {request.Headers.Authorization}");
            return default;
        };
        options.OnResponse = (received, _) =>
        {
            reported.Add($"{received.Operation} {received.Attempt} {received.Response.StatusCode}");
            return default;
        };
    }
}
