namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A request that a generated client sent.</summary>
/// <param name="Request">The request without its body, which is disposed.</param>
/// <param name="Body">The body; null if there was none.</param>
internal sealed record SentRequest(HttpRequestMessage Request, byte[]? Body)
{
    public string Path => Request.RequestUri!.AbsolutePath;

    public string Query => Request.RequestUri!.Query.TrimStart('?');

    public string Text => System.Text.Encoding.UTF8.GetString(Body ?? []);

    public string? ContentType => Request.Content?.Headers.ContentType?.ToString();

    public string? Header(string name) => Request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join("|", values) : null;
}

/// <summary>Generates a client for a description, and runs statements with it.</summary>
internal static class Calls
{
    /// <summary>Returns the requests of the statements. Every response is 204.</summary>
    /// <param name="description">JSON or YAML.</param>
    /// <param name="statements">C# statements that use <c>client</c>.</param>
    /// <param name="path">The description's path, which determines the name of the client.</param>
    /// <param name="options">The class of the client's options.</param>
    public static IReadOnlyList<SentRequest> Sent(
        string description, string statements, string path = "test.openapi.json", string options = "ApiClientOptions")
    {
        GeneratedProject generated = Compile.Description(description, path: path, source: $$"""
            #pragma warning disable CS0612, CS0618 // Deprecated members are tested too.
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text.Json.Nodes;
            using System.Threading;
            using System.Threading.Tasks;
            using Truto.Generated;
            using Acme.App.Test;

            internal sealed class Program : HttpMessageHandler
            {
                private readonly List<(HttpRequestMessage, byte[]?)> sent = new();

                public static List<(HttpRequestMessage, byte[]?)> Run()
                {
                    var program = new Program();
                    program.RunAsync().GetAwaiter().GetResult();
                    return program.sent;
                }

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
                    sent.Add((request, body));
                    return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
                }

                private async Task RunAsync()
                {
                    var options = new {{options}} { BaseAddress = new Uri("https://api.test"), Retry = RetryOptions.None };
                    using var client = new TestClient(new HttpClient(this), options);
                    await Task.CompletedTask;
                    {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                }
            }
            """);
        var sent = (List<(HttpRequestMessage Request, byte[]? Body)>)generated.Run("Program", "Run")!;
        return [.. sent.Select(one => new SentRequest(one.Request, one.Body))];
    }
}
