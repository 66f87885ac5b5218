namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A request that a generated client sent.</summary>
/// <param name="Request">All but the body, which is gone.</param>
/// <param name="Body">The body as bytes; null where there was none.</param>
internal sealed record SentRequest(HttpRequestMessage Request, byte[]? Body)
{
    public string Path => Request.RequestUri!.AbsolutePath;

    public string Query => Request.RequestUri!.Query.TrimStart('?');

    public string Text => System.Text.Encoding.UTF8.GetString(Body ?? []);

    public string? ContentType => Request.Content?.Headers.ContentType?.ToString();

    public string? Header(string name) => Request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join("|", values) : null;
}

/// <summary>Generates a client for a description, compiles it beside a few statements, and runs these.</summary>
internal static class Calls
{
    /// <summary>What the statements sent. Every answer is 204.</summary>
    /// <param name="description">JSON or YAML.</param>
    /// <param name="statements">C# with <c>client</c> at hand.</param>
    /// <param name="path">The description's path, which gives the client its name.</param>
    /// <param name="options">The class of the client's options.</param>
    public static IReadOnlyList<SentRequest> Sent(
        string description, string statements, string path = "test.openapi.json", string options = "ApiClientOptions")
    {
        GeneratedProject generated = Compile.Description(description, path: path, source: $$"""
            #pragma warning disable CS0612, CS0618 // What is deprecated is tested too.
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
