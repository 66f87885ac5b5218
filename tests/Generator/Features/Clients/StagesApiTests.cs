using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>The complete stages API is emitted, compiled and called.</summary>
public class StagesApiTests
{
    [Fact]
    public void Compiles_without_warnings_with_C_sharp_11_and_latest()
    {
        Emitted emitted = Emitted.Of(Sample.Stages());

        Assert.Equal(
            ["CreateStageRequest", "CrmClient", "CrmJson", "Stage", "StagePage", "StagePipeline", "StageStatus", "StagesClient", "TrutoError"],
            emitted.Files.Keys.Select(hint => hint["Acme.Crm.Crm.".Length..^".g.cs".Length]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Internal_types_compile()
    {
        Emitted emitted = Emitted.Of(Sample.Stages() with { Header = Sample.Header with { IsPublic = false } });

        Assert.DoesNotContain(emitted.Files.Values, text => text.Contains("public sealed partial", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_sends_its_arguments()
    {
        string sent = Sent("""
            await crm.Stages.CreateAsync(
                new CreateStageRequest
                {
                    Name = "Won",
                    Status = StageStatus.Active,
                    Position = 3,
                    Pipeline = new() { Id = "2" },
                    RemoteData = new JsonObject { ["percent"] = 40 },
                },
                "account 1",
                ignoreRemoteData: true,
                excludeFields: new[] { "created_at", "updated_at" },
                remoteQuery: new() { ["filter"] = new JsonObject { ["owner"] = "me" } },
                options: new() { IdempotencyKey = "key-1" });
            """);

        Assert.Equal(
            """
            POST https://api.example/unified/crm/stages
            ?integrated_account_id=account%201
            &truto_ignore_remote_data=true
            &truto_exclude_fields%5B%5D=created_at
            &truto_exclude_fields%5B%5D=updated_at
            &remote_query%5Bfilter%5D%5Bowner%5D=me
            Authorization: Bearer secret
            Accept: application/json
            Idempotency-Key: key-1
            {"name":"Won","pipeline":{"id":"2"},"position":3,"status":"active","remote_data":{"percent":40}}
            """,
            sent.Trim().Replace("?", "\n?", StringComparison.Ordinal).Replace("&", "\n&", StringComparison.Ordinal),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Each_method_sends_its_fixed_parameters()
    {
        Assert.Contains("truto_response_format=raw", Sent("await crm.Stages.CreateRawAsync(new(), \"a\");"), StringComparison.Ordinal);
        Assert.Contains(
            "truto_response_format=stream", Sent("(await crm.Stages.CreateStreamAsync(new(), \"a\")).Dispose();"), StringComparison.Ordinal);
        Assert.DoesNotContain("truto_response_format", Sent("await crm.Stages.CreateAsync(new(), \"a\");"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_argument_stays_in_its_segment()
    {
        string sent = Sent("await crm.Stages.DeleteAsync(\"a/b\", \"account\");");

        Assert.StartsWith("DELETE https://api.example/unified/crm/stages/a%2Fb?", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_reads_all_pages()
    {
        string sent = Sent("await foreach (Stage one in crm.Stages.ListAsync(\"a\", limit: 2)) { log.Add(one.Id); }");

        Assert.Contains("limit=2", sent, StringComparison.Ordinal);
        Assert.Contains("next_cursor=page2", sent, StringComparison.Ordinal);
        Assert.Contains("\ns1\nGET", sent, StringComparison.Ordinal);
        Assert.EndsWith("\ns2", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_client_sends_the_argument_of_its_scope()
    {
        string sent = Sent("await crm.ForAccount(\"mine\").Stages.GetAsync(\"7\");");

        Assert.StartsWith("GET https://api.example/unified/crm/stages/7?integrated_account_id=mine", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_client_of_a_token_with_a_scope_sends_no_argument()
    {
        string sent = Sent("await new CrmAccountClient(http, new() { Token = \"secret\" }).Stages.GetAsync(\"7\");");

        Assert.StartsWith("GET https://api.example/unified/crm/stages/7\n", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_not_in_the_description_can_be_sent()
    {
        string sent = Sent("await crm.SendAsync(System.Net.Http.HttpMethod.Get, \"/unified/crm/contacts\", query: new() { [\"a\"] = 1 });");

        Assert.StartsWith("GET https://api.example/unified/crm/contacts?a=1\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm.Stages.CreateAsync(null!, \"a\")", "request")]
    [InlineData("crm.Stages.CreateAsync(new(), null!)", "integratedAccountId")]
    [InlineData("crm.Stages.CreateAsync(new(), \" \")", "integratedAccountId")]
    [InlineData("Task.FromResult(crm.Stages.ListAsync(\"\"))", "integratedAccountId")]
    [InlineData("crm.Stages.GetAsync(\"\", \"a\")", "id")]
    [InlineData("Task.FromResult(crm.ForAccount(\"\"))", "integratedAccountId")]
    public void A_missing_argument_throws_before_the_request(string call, string parameter)
    {
        string result = Sent($"try {{ await {call}; }} catch (ArgumentException error) {{ log.Add(error.ParamName!); }}");

        Assert.Equal(parameter, result);
    }

    [Fact]
    public void An_error_response_has_a_typed_body_with_roles()
    {
        string result = Sent(
            "try { await crm.Stages.GetAsync(\"fail\", \"a\"); } catch (ApiException<TrutoError> error) { log.Clear(); log.Add(error.Message); "
                + "log.Add(error.Error.Message!); }");

        Assert.Contains("422", result, StringComparison.Ordinal);
        Assert.EndsWith("Name can't be blank", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Excluded_properties_can_be_missing_from_the_response()
    {
        string result = Sent("""
            Stage stage = await crm.Stages.GetAsync("bare", "a", excludeFields: new[] { "id" });
            log.Clear();
            log.Add(stage.Name!);
            try
            {
                await crm.Stages.GetAsync("bare", "a");
            }
            catch (ApiException error)
            {
                log.Add(error.Message);
            }
            """);

        Assert.StartsWith("bare\n", result, StringComparison.Ordinal);
        Assert.Contains("'Stage.id'", result, StringComparison.Ordinal);
    }

    /// <summary>Runs statements with a client, and returns its requests as text.</summary>
    private static string Sent(string statements)
    {
        string source = $$"""
            private sealed class Recorder : System.Net.Http.HttpMessageHandler
            {
                public readonly List<string> Log = new();

                protected override async Task<System.Net.Http.HttpResponseMessage> SendAsync(
                    System.Net.Http.HttpRequestMessage request, CancellationToken stop)
                {
                    Log.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
                    foreach (string name in new[] { "Authorization", "Accept", "Idempotency-Key" })
                    {
                        if (request.Headers.TryGetValues(name, out var values))
                        {
                            Log.Add($"{name}: {string.Join(",", values)}");
                        }
                    }

                    if (request.Content is not null)
                    {
                        Log.Add(await request.Content.ReadAsStringAsync(stop));
                    }

                    string address = request.RequestUri.AbsoluteUri;
                    bool isFailure = address.Contains("/fail", StringComparison.Ordinal);
                    bool isOne = request.Method != System.Net.Http.HttpMethod.Get || address.Contains("/stages/", StringComparison.Ordinal);
                    string body = isFailure ? "{\"message\":\"Name can't be blank\",\"is_remote\":true}"
                        : address.Contains("/bare", StringComparison.Ordinal) ? "{\"name\":\"bare\"}"
                        : isOne ? "{\"id\":\"1\"}"
                        : address.Contains("page2", StringComparison.Ordinal) ? "{\"result\":[{\"id\":\"s2\"}],\"next_cursor\":null}"
                        : "{\"result\":[{\"id\":\"s1\"}],\"next_cursor\":\"page2\"}";
                    var content = new System.Net.Http.StringContent(body, System.Text.Encoding.UTF8, "application/json");
                    return new((System.Net.HttpStatusCode)(isFailure ? 422 : 200)) { Content = content };
                }
            }

            internal static object? Run() => RunAsync().GetAwaiter().GetResult();

            private static async Task<string> RunAsync()
            {
                var recorder = new Recorder();
                var http = new System.Net.Http.HttpClient(recorder);
                List<string> log = recorder.Log;
                using var crm = new Acme.Crm.CrmClient(http, new() { Token = "secret" });
                {{statements}}
                return string.Join("\n", log);
            }
            """;
        return (string)Emitted.Of(Sample.Stages(), source).Run()!;
    }
}
