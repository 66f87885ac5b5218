using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Truto.Generated.Support;
using Truto.Generated.Tests.Runtime.Resilience;

namespace Truto.Generated.Tests.Runtime.Telemetry;

/// <summary>Tests the spans that OpenTelemetry exports.</summary>
public sealed class TracingTests : RetryTest
{
    private static readonly ActivitySource Test = new("Truto.Generated.Tests");

    private readonly List<Activity> exported = [];

    [Fact]
    public async Task A_call_has_a_span_with_a_child_span_for_its_attempt()
    {
        await TraceAsync(() => Client.CreateAsync(new Pet { Name = "Rex" }));

        Assert.Collection(
            exported,
            attempt =>
            {
                Assert.Equal(("POST /pets", ActivityKind.Client, ActivityStatusCode.Unset), (attempt.DisplayName, attempt.Kind, attempt.Status));
                Assert.Equal(
                    new Dictionary<string, object?>
                    {
                        ["http.request.method"] = "POST",
                        ["http.response.status_code"] = 200,
                        ["network.protocol.version"] = "1.1",
                        ["server.address"] = "pets.example",
                        ["server.port"] = 443,
                        ["url.full"] = "https://pets.example/v1/pets",
                        ["url.template"] = "/pets",
                    },
                    Tags(attempt));
                Assert.Equal(exported[1].SpanId, attempt.ParentSpanId);
            },
            call =>
            {
                Assert.Equal(("PetClient POST /pets", ActivityKind.Internal, ActivityStatusCode.Unset), (call.DisplayName, call.Kind, call.Status));
                Assert.Equal(
                    new Dictionary<string, object?> { ["truto_generated.operation"] = "POST /pets", ["truto_generated.attempts"] = 1 }, Tags(call));
            });
    }

    [Fact]
    public async Task Each_attempt_has_a_span_with_its_error()
    {
        Fail(1, HttpStatusCode.TooManyRequests, ("ratelimit-remaining", "0"), ("ratelimit-limit", "110;w=10"), ("ratelimit-reset", "2"));
        Fail(1, new HttpRequestException(HttpRequestError.NameResolutionError, "The host is not known."));
        await TraceAsync(() => Client.CreateAsync(new Pet { Name = "Rex" }));

        Assert.Equal(
            [("429", null, 0L), ("name_resolution_error", 1, null), (null, (object?)2, null), (null, null, null)],
            exported.Select(span => (Tags(span).GetValueOrDefault(
                "error.type"), Tags(span).GetValueOrDefault(
                    "http.request.resend_count"), Tags(span).GetValueOrDefault("truto_generated.rate_limit.remaining"))));
        Assert.Equal(
            [ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset, ActivityStatusCode.Unset],
            exported.Select(span => span.Status));
        Assert.Equal(3, Tags(exported[3])["truto_generated.attempts"]);
        Assert.All(exported.Take(3), span => Assert.Equal(exported[3].SpanId, span.ParentSpanId));
    }

    [Fact]
    public async Task A_failure_marks_the_span_of_the_call_without_texts_of_the_API()
    {
        Fail(1, HttpStatusCode.Conflict);
        await TraceAsync(() => Assert.ThrowsAnyAsync<ApiException>(() => Client.CreateAsync(new Pet { Name = "Rex" })));
        Assert.All(exported, span =>
        {
            Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
            Assert.Equal("409", Tags(span)["error.type"]);
        });
    }

    [Fact]
    public async Task Cancellations_and_timeouts_are_recorded()
    {
        using CancellationTokenSource stop = new();
        Fail(1, async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        });
        await TraceAsync(() => Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.GetAsync("1", cancellationToken: stop.Token)));
        Assert.Equal(["cancelled", "cancelled"], exported.Select(span => Tags(span)["error.type"]));

        exported.Clear();
        Fail(1, HttpStatusCode.OK, ("x", "y"));
        await TraceAsync(() => Assert.ThrowsAnyAsync<ApiResponseFormatException>(() => Client.GetAsync("1")));
        Assert.Equal(["invalid_response", "invalid_response"], exported.Select(span => Tags(span)["error.type"]));
    }

    [Fact]
    public async Task Queries_credentials_and_bodies_are_never_recorded()
    {
        const string Secret = "v3ry-s3cr3t";
        ClientIdentity identity = new(
            "PetClient", "https://pets.example/v1", [SecurityScheme.Query("key", "Key", "api_key")], [new SecurityRequirement("key")]);
        using HttpClient http = new(Network);
        using ApiTransport transport = new(http, new KeyOptions(Secret), identity);
        await TraceAsync(() => transport.SendAsync(
            HttpMethod.Post,
            "/pets/7?name=" + Secret,
            new JsonObject { ["name"] = Secret },
            new JsonObject { ["q"] = Secret },
            [],
            options: null,
            CancellationToken.None));

        Assert.Contains("api_key=" + Secret, Network.Only.Address, StringComparison.Ordinal);
        Assert.Equal("https://pets.example/v1/pets/7?*", Tags(exported[0])["url.full"]);
        Assert.Equal(["POST", "PetClient POST"], exported.Select(span => span.DisplayName));
        Assert.DoesNotContain("url.template", Tags(exported[0]).Keys);
        string recorded = string.Join(
            "\n", exported.SelectMany(span => span.TagObjects.Select(tag => tag.Key + "=" + tag.Value).Append(span.DisplayName)));
        Assert.DoesNotContain(Secret, recorded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_account_is_recorded_if_enabled(bool isTold)
    {
        Connect(options => options.TraceAccount = isTold);
        ApiCall call = new("GET", "/pets");
        call.ForAccount("acme");
        await TraceAsync(() => Client.Transport.SendAsync(call, options: null, CancellationToken.None));
        Assert.Equal(isTold ? "acme" : null, Tags(exported[1]).GetValueOrDefault("truto_generated.account"));
    }

    [Fact]
    public async Task Unknown_methods_are_recorded_as_the_conventions_require()
    {
        await TraceAsync(() => SendAsync("PURGE"));
        Assert.Equal(
            ("_OTHER", "PURGE", "HTTP /pets"),
            (Tags(exported[0])["http.request.method"], Tags(exported[0])["http.request.method_original"], exported[0].DisplayName));
    }

    private static Dictionary<string, object?> Tags(Activity span) => span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);

    /// <summary>Collects the spans of an operation; other tests create spans at the same time.</summary>
    private async Task TraceAsync(Func<Task> work)
    {
        Spans all = [];
        using (TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(ApiTelemetry.Name, Test.Name).AddInMemoryExporter(all).Build())
        using (Activity root = Test.StartActivity("test")!)
        {
            await work();
            exported.AddRange(all.Of(root.TraceId));
        }
    }

    /// <summary>A list of exported spans that can change while it is read.</summary>
    private sealed class Spans : Collection<Activity>
    {
        private readonly Lock gate = new();

        public List<Activity> Of(ActivityTraceId trace)
        {
            lock (gate)
            {
                return [.. Items.Where(span => span.TraceId == trace)];
            }
        }

        protected override void InsertItem(int index, Activity item)
        {
            lock (gate)
            {
                base.InsertItem(Count, item);
            }
        }
    }

    private sealed class KeyOptions(string key) : ApiClientOptions
    {
        protected internal override ApiCredential? CredentialFor(string scheme) => key;
    }
}
