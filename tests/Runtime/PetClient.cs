using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime;

/// <summary>A client as the generator emits it.</summary>
public sealed class PetClient : IDisposable
{
    public const string Token = "s3cr3t/t0k3n==";

    public PetClient(RecordingHandler handler, Action<ApiClientOptions>? configure = null)
        : this(new HttpClient(handler), configure)
    {
    }

    public PetClient(HttpClient http, Action<ApiClientOptions>? configure = null)
        : this(new ApiTransport(http, Options(configure), Identity))
    {
    }

    private PetClient(ApiTransport transport)
    {
        Transport = transport;
    }

    public static ClientIdentity Identity { get; } = new(
        "PetClient", "https://pets.example/v1", [SecurityScheme.Bearer("token")], [new SecurityRequirement("token")], "Idempotency-Key");

    public ApiTransport Transport { get; }

    /// <summary>Creates a client that is given no HttpClient.</summary>
    public static PetClient Own(HttpMessageHandler handler, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = Options(configure);
        options.HttpHandler = handler;
        return new(new ApiTransport(options, Identity));
    }

    public Task<Pet> CreateAsync(Pet pet, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = new("POST", "/pets", PetError.Readers);
        call.JsonBody(pet, Pet.Write);
        call.IdempotencyHeader("Idempotency-Key");
        return Transport.SendAsync(call, Pet.Read, options, cancellationToken);
    }

    public Task<Pet> GetAsync(
        string id, IReadOnlyList<string>? exclude = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = new("GET", "/pets/{id}", PetError.Readers);
        call.Path("id", id);
        call.Query("exclude[]", WireValue.List(exclude));
        call.Excludes(exclude);
        return Transport.SendAsync(call, Pet.Read, options, cancellationToken);
    }

    public Task DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = new("DELETE", "/pets/{id}", PetError.Readers);
        call.Path("id", id);
        return Transport.SendAsync(call, options, cancellationToken);
    }

    public Task<Stream> DownloadAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiCall call = new("GET", "/pets/photo", PetError.Readers);
        call.Accept("image/png");
        return Transport.SendAsync(call, ResultReader.Stream, options, cancellationToken);
    }

    public Paged<JsonNode?> ListAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Transport.Pages<JsonNode, JsonNode?>(
            static cursor =>
            {
                ApiCall call = new("GET", "/pets", PetError.Readers);
                call.Query("cursor", cursor);
                return call;
            },
            static (ref reader, _) => JsonNode.Parse(ref reader)!,
            static page => new(page["items"]?.AsArray().ToList(), (string?)page["next"]),
            options,
            cancellationToken);

    public void Dispose() => Transport.Dispose();

    private static ApiClientOptions Options(Action<ApiClientOptions>? configure)
    {
        // Tests of retries enable them.
        ApiClientOptions options = new() { Token = Token, Retry = RetryOptions.None };
        configure?.Invoke(options);
        return options;
    }
}
