using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;

namespace Truto.Generated.Mock;

/// <summary>
/// A mock of an API with an OpenAPI description (2.0, 3.0, 3.1 or 3.2): it checks requests against the description, responds with examples or
/// generated values that fit the schemas, and remembers created resources.
/// </summary>
/// <example>
/// <code>
/// await using OpenApiMock mock = OpenApiMock.InMemory("petstore.yaml");
/// using HttpClient client = mock.CreateClient();
/// string pets = await client.GetStringAsync("/pets");
/// </code>
/// </example>
public sealed class OpenApiMock : IAsyncDisposable
{
    private static readonly Uri InMemoryAddress = new("https://mock.invalid");

    private readonly MockCore core;
    private readonly RecordingHandler handler;
    private KestrelHost? host;

    private OpenApiMock(MockDescription description, OpenApiMockOptions? options)
    {
        core = new MockCore(description, options ?? new OpenApiMockOptions());
        handler = new RecordingHandler(core);
    }

    /// <summary>Gets the base address. Before <see cref="StartAsync"/>, it is a name that no network resolves.</summary>
    public Uri BaseAddress => host?.Address ?? InMemoryAddress;

    /// <summary>
    /// Gets the address of a page for browsers that shows resources and recent requests, and switches faults; null before
    /// <see cref="StartAsync"/>.
    /// </summary>
    public Uri? PageAddress => host is null ? null : new Uri(host.Address, PageHandler.Path);

    /// <summary>Gets the faults that the mock injects.</summary>
    public FaultPlan Faults => core.Faults;

    /// <summary>Gets the last requests (at most 1,000) with their responses, oldest first.</summary>
    public IReadOnlyList<MockExchange> Requests => core.Log.Snapshot();

    /// <summary>Gets the number of requests that arrived, including those that <see cref="Requests"/> no longer contains.</summary>
    public long RequestCount => core.Log.Count;

    /// <summary>Gets what is wrong with the description. What a problem is about is left out of the mock; the rest works.</summary>
    public IReadOnlyList<string> DescriptionProblems => core.Description.Problems;

    /// <summary>Creates a mock of the description in a file, with its overlays, and the files that it refers to.</summary>
    /// <param name="path">The path of the file, JSON or YAML.</param>
    /// <param name="options">The options; null uses the defaults.</param>
    /// <exception cref="FileNotFoundException">The file, or one of <see cref="OpenApiMockOptions.Overlays"/>, does not exist.</exception>
    /// <exception cref="InvalidDataException">
    /// The file contains no OpenAPI description, or an overlay has an error. The message has the location.
    /// </exception>
    public static OpenApiMock InMemory(string path, OpenApiMockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new OpenApiMock(DescriptionFiles.Read(path, options?.Overlays), options);
    }

    /// <summary>Creates a mock of the description in a stream.</summary>
    /// <param name="description">The description in JSON or YAML. It is read to the end and not closed.</param>
    /// <param name="options">The options; null uses the defaults.</param>
    /// <exception cref="InvalidDataException">The stream contains no OpenAPI description. The message has the location.</exception>
    public static OpenApiMock FromStream(Stream description, OpenApiMockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new OpenApiMock(DescriptionFiles.Read(description, options?.Overlays), options);
    }

    /// <summary>Creates a mock of the description in a text.</summary>
    /// <param name="description">The description in JSON or YAML.</param>
    /// <param name="options">The options; null uses the defaults.</param>
    /// <exception cref="InvalidDataException">The text is no OpenAPI description. The message has the location.</exception>
    public static OpenApiMock FromText(string description, OpenApiMockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new OpenApiMock(DescriptionFiles.ReadText(description, options?.Overlays), options);
    }

    /// <summary>Starts to listen on the loopback address.</summary>
    /// <param name="port">The port; 0 uses a free one.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The base address.</returns>
    /// <exception cref="InvalidOperationException">The mock listens already.</exception>
    public async Task<Uri> StartAsync(int port = 0, CancellationToken cancellationToken = default)
    {
        if (host is not null)
        {
            throw new InvalidOperationException($"The mock listens already, on {host.Address}.");
        }

        host = await KestrelHost.StartAsync(new PageHandler(handler, new InspectedMock(core)), port, cancellationToken);
        return host.Address;
    }

    /// <summary>Creates a handler for <see cref="HttpClient"/> that calls this mock without a socket, whatever host the request names.</summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(handler);

    /// <summary>Creates a client that calls this mock without a socket.</summary>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = InMemoryAddress };

    /// <summary>Answers an operation by code. A later call for the same operation replaces this one.</summary>
    /// <param name="operation">The <c>operationId</c>, or method and path such as <c>GET /pets/{petId}</c>.</param>
    /// <param name="answer">Returns the response; null leaves the request to the mock.</param>
    /// <exception cref="ArgumentException">The description has no such operation.</exception>
    public void On(string operation, Func<MockRequest, MockResponse?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        On(operation, (request, _) => Task.FromResult(answer(request)));
    }

    /// <summary>Answers an operation by asynchronous code. A later call for the same operation replaces this one.</summary>
    /// <param name="operation">The <c>operationId</c>, or method and path such as <c>GET /pets/{petId}</c>.</param>
    /// <param name="answer">Returns the response; null leaves the request to the mock.</param>
    /// <exception cref="ArgumentException">The description has no such operation.</exception>
    public void On(string operation, Func<MockRequest, CancellationToken, Task<MockResponse?>> answer)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(answer);
        core.Answers[core.OperationNamed(operation)] = answer;
    }

    /// <summary>Returns copies of the resources that were created under a path, oldest first.</summary>
    /// <param name="path">The path of the collection without the base path of a server, such as <c>/pets</c> or <c>/owners/7/pets</c>.</param>
    public IReadOnlyList<JsonObject> StoredAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return core.StoredAt(path);
    }

    /// <summary>Removes the stored resources, the recorded requests and the faults. Functions of <c>On</c> stay.</summary>
    public void Reset() => core.Reset();

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
