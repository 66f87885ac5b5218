using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>Compiles and runs the code of <c>docs/calls.md</c>.</summary>
public partial class CallGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "calls.md"));

    [Fact]
    public void Defaults_of_a_client_and_headers_and_query_of_a_call() => Assert.Equal(
        """
        /orders?api-version=2025-01-01 Bearer of-client eu Truto.Generated
        /orders?api-version=2026-01-01 Bearer of-client eu Truto.Generated
        /orders?api-version=2025-01-01&expand=lines Bearer of-client us
        """,
        Sent("DefaultHeaders"));

    [Fact]
    public void Bound_parameters() => Assert.Equal(
        "/acme/products?limit=10 Truto.Generated 2025-01-01\n/acme/products?limit=10 Truto.Generated",
        Sent("ForTenant", "using ShopClient client = new(new ApiClientOptions { HttpHandler = this });", name: "Shop"));

    [Fact]
    public void The_credential_of_one_call() => Assert.Equal(
        "/orders Bearer of-user Truto.Generated",
        Sent("userToken", "using OrdersClient client = new(new ApiClientOptions { HttpHandler = this });"));

    [Fact]
    public void Functions_for_requests_and_responses() => Assert.Equal(
        "/orders Bearer of-client Truto.Generated signed\nGET /orders, attempt 1: 200",
        Sent("OnRequest", after: "using OrdersClient client = new(options); await client.Orders.ListAsync();"));

    // Runs the block of the guide that contains the text, with statements before and after it.
    private static string Sent(string text, string before = "", string after = "", string name = "Orders")
    {
        string block = Blocks("csharp").Single(code => code.Contains(text, StringComparison.Ordinal))
            .Replace("Token = token,", "Token = token, HttpHandler = this,", StringComparison.Ordinal);
        GeneratedProject generated = Compile.Description(Description(name), path: name + ".openapi.yaml", source: $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Truto.Generated;
            using Acme.App.{{name}};

            internal sealed class Program : HttpMessageHandler
            {
                private readonly List<string> lines = new();

                public static string Run()
                {
                    var program = new Program();
                    program.RunAsync("of-client", "of-user", _ => "signed").GetAwaiter().GetResult();
                    return string.Join("\n", program.lines);
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    IEnumerable<string> headers = new[] { "Authorization", "X-Region", "User-Agent", "X-Api-Version", "X-Signature" }
                        .Where(request.Headers.Contains)
                        .Select(name => request.Headers.GetValues(name).First().Split('/')[0]);
                    lines.Add(request.RequestUri!.PathAndQuery + " " + string.Join(" ", headers));
                    return Task.FromResult(new HttpResponseMessage { Content = new StringContent("[]", Encoding.UTF8, "application/json") });
                }

                private async Task RunAsync(string token, string userToken, Func<string, string> sign)
                {
                    Action<string> log = lines.Add;
                    {{before}}
                    {{block.Replace("\n", "\n        ", StringComparison.Ordinal)}}
                    {{after}}
                }
            }
            """);
        return (string)generated.Run("Program", "Run")!;
    }

    private static string Description(string name) => Blocks("yaml").Single(text => text.Contains($"title: {name},", StringComparison.Ordinal));

    private static IEnumerable<string> Blocks(string language) => Fences().Matches(Guide)
        .Where(fence => fence.Groups["language"].Value == language)
        .Select(fence => fence.Groups["code"].Value);

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
