using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Generates a client for a description, and runs a few statements against answers that they prepare.</summary>
internal static class Answers
{
    /// <summary>What the statements wrote down.</summary>
    /// <param name="description">JSON or YAML.</param>
    /// <param name="statements">
    /// C# with <c>client</c> at hand, <c>Answer(status, mediaType, body, headers)</c> for the answers in the order of the requests, and
    /// <c>Log(object)</c>. <c>Sent</c> has the requests.
    /// </param>
    /// <param name="options">The client's options beside its base address, and of which class they are.</param>
    public static string Log(string description, string statements, string options = "ApiClientOptions { ") =>
        Log(Compiled(description, statements, options));

    /// <summary>What the statements of a compiled project wrote down.</summary>
    public static string Log(GeneratedProject generated) => Assert.IsType<string>(generated.Run("Program", "Run"));

    /// <summary>The project with the statements.</summary>
    public static GeneratedProject Compiled(string description, string statements, string options = "ApiClientOptions { ") =>
        Compile.Description(description, path: "test.openapi.yaml", source: $$"""
            #pragma warning disable CS0612, CS0618 // What is deprecated is tested too.
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
                private readonly Queue<HttpResponseMessage> answers = new();
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
                    HttpResponseMessage answer = answers.Dequeue();
                    answer.RequestMessage = request;
                    return Task.FromResult(answer);
                }

                private void Answer(int status, string? mediaType = null, string body = "", params (string Name, string Value)[] headers) =>
                    Answer(status, mediaType, Encoding.UTF8.GetBytes(body), headers);

                private void Answer(int status, string? mediaType, byte[] body, params (string Name, string Value)[] headers)
                {
                    var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
                    if (mediaType is not null)
                    {
                        answer.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
                    }

                    foreach ((string name, string value) in headers)
                    {
                        answer.Headers.TryAddWithoutValidation(name, value);
                    }

                    answers.Enqueue(answer);
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
