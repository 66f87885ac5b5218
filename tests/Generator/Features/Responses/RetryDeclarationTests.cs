using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Responses;

/// <summary>Generated clients of descriptions that declare final responses and limits on requests.</summary>
public class RetryDeclarationTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        servers: [ { url: https://api.test } ]
        x-final-responses:
          - 503
          - { status: 429, body: { error: { code: [quota_exhausted] } } }
        x-rate-limits: { perToken: { requests: 500, window: 10 }, perAccount: { requests: 50, window: 60 }, maxConcurrency: 7 }
        paths:
          /a:
            get: { operationId: a, tags: [ RequestLimits ], x-final-responses: [ 502 ], responses: { "204": { description: "" } } }
            put: { operationId: b, tags: [ RequestLimits ], responses: { "204": { description: "" } } }
        components:
          schemas:
            RequestLimits: { type: object, properties: { a: { type: string } } }
            FinalResponse: { type: object, properties: { a: { type: string } } }
        """;

    [Fact]
    public void Final_responses_are_not_retried_and_limits_are_a_property()
    {
        GeneratedProject generated = Compile.Description(Description, path: "test.openapi.yaml", source: """
            using System;
            using System.Collections.Generic;
            using System.Net;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Truto.Generated;
            using Acme.App.Test;

            internal sealed class Program : HttpMessageHandler
            {
                private readonly HttpStatusCode status;
                private readonly string body;
                private int sent;

                private Program(int status, string body)
                {
                    this.status = (HttpStatusCode)status;
                    this.body = body;
                }

                public static string Run()
                {
                    const string Quota = "{\"error\":{\"code\":\"quota_exhausted\"}}";
                    return string.Join(
                        " ",
                        TestClient.RequestLimits.PerToken,
                        TestClient.RequestLimits.PerAccount,
                        TestClient.RequestLimits.MaxConcurrency,
                        Count(503, "", a: true),
                        Count(502, "", a: true),
                        Count(502, "", a: false),
                        Count(429, Quota, a: false),
                        Count(429, "{}", a: false));
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    sent++;
                    return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
                }

                private static int Count(int status, string body, bool a)
                {
                    var program = new Program(status, body);
                    var retry = new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero, RateLimitDelay = TimeSpan.Zero };
                    using var client = new TestClient(new HttpClient(program), new ApiClientOptions { Retry = retry });
                    try
                    {
                        (a ? client.RequestLimitsOperations.AAsync() : client.RequestLimitsOperations.BAsync()).GetAwaiter().GetResult();
                    }
                    catch (ApiException)
                    {
                    }

                    return program.sent;
                }
            }
            """);

        Assert.Equal(
            "RequestRate { Requests = 500, Window = 00:00:10 } RequestRate { Requests = 50, Window = 00:01:00 } 7 1 1 3 1 3",
            generated.Run("Program", "Run"));
        Assert.Contains(
            "500 requests in 10 s per token, 50 requests in 60 s per account, at most 7 at once.",
            generated.File("TestClient.g.cs").Replace("\n    /// ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Configured_clients_use_the_limits_of_the_description()
    {
        Project project = new(new DescriptionFile("test.openapi.yaml", Description))
        {
            Framework = [.. References.Framework, .. References.Services],
        };

        Assert.Contains(
            "ConfiguredOptions.Apply(options, value, TestClient.RequestLimits);",
            Compile.Project(project).File("TestClientServices.g.cs"),
            StringComparison.Ordinal);
    }
}
