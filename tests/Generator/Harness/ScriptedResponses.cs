using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Generates a client for a description, and runs statements with it against prepared responses.</summary>
internal static class ScriptedResponses
{
    /// <summary>Returns what the statements logged.</summary>
    /// <param name="description">JSON or YAML.</param>
    /// <param name="statements">
    /// C# statements that can use <c>client</c>, <c>Respond(status, mediaType, body, headers)</c> to prepare the responses in the order of the
    /// requests, <c>Log(object)</c>, and <c>Sent</c>, the list of requests.
    /// </param>
    /// <param name="options">The class of the client's options, and options other than the base address.</param>
    public static string Log(string description, string statements, string options = "ApiClientOptions { ") =>
        Log(Compiled(description, statements, options));

    /// <summary>Returns what the statements of a compiled project logged.</summary>
    public static string Log(GeneratedProject generated) => Assert.IsType<string>(generated.Run("Program", "Run"));

    /// <summary>Compiles the client with the statements.</summary>
    public static GeneratedProject Compiled(string description, string statements, string options = "ApiClientOptions { ") =>
        Compile.Description(description, path: "test.openapi.yaml", source: $$"""
            #pragma warning disable CS0612, CS0618 // Deprecated members are tested too.
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Text;
            using System.Text.Json.Nodes;
            using System.Threading;
            using System.Threading.Tasks;
            using Truto.Generated;
            using Acme.App.Test;

            internal sealed class Program : HttpMessageHandler
            {
                private readonly Queue<HttpResponseMessage> responses = new();
                private readonly List<string> log = new();

                private List<HttpRequestMessage> Sent { get; } = new();

                public static string Run()
                {
                    var program = new Program();
                    program.RunAsync().GetAwaiter().GetResult();
                    return string.Join("\n", program.log);
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent.Add(request);
                    HttpResponseMessage response = responses.Dequeue();
                    response.RequestMessage = request;
                    return Task.FromResult(response);
                }

                private void Respond(int status, string? mediaType = null, string body = "", params (string Name, string Value)[] headers) =>
                    Respond(status, mediaType, Encoding.UTF8.GetBytes(body), headers);

                private void Respond(int status, string? mediaType, byte[] body, params (string Name, string Value)[] headers)
                {
                    var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
                    if (mediaType is not null)
                    {
                        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
                    }

                    foreach ((string name, string value) in headers)
                    {
                        response.Headers.TryAddWithoutValidation(name, value);
                    }

                    responses.Enqueue(response);
                }

                private void Log(object? value) => log.Add(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");

                private async Task RunAsync()
                {
                    using var client = new TestClient(new HttpClient(this), new {{options}}BaseAddress = new Uri("https://api.test") });
                    await Task.CompletedTask;
                    {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                }
            }
            """);
}
