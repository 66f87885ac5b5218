using System.Net;
using Truto.Sandbox;

namespace Truto.Generated.Tests.Live.Generated;

public sealed class ErrorTests : ClientTest
{
    public static TheoryData<string, int, RefusedBy> Refusals => new()
    {
        { "bad-request", 400, RefusedBy.Api },
        { "unauthorized", 401, RefusedBy.Api },
        { "needs-reauth", 401, RefusedBy.Upstream },
        { "missing-scopes", 403, RefusedBy.Upstream },
        { "not-found", 404, RefusedBy.Api },
        { "read-only-account", 405, RefusedBy.Api },
        { "conflict", 409, RefusedBy.Upstream },
        { "unprocessable", 422, RefusedBy.Upstream },
        { "rate-limit", 429, RefusedBy.Api },
        { "provider-rate-limit", 429, RefusedBy.Upstream },
        { "server-error", 500, RefusedBy.Api },
        { "bad-gateway", 502, RefusedBy.Api },
        { "account-blocked", 503, RefusedBy.Api },
        { "gateway-timeout", 504, RefusedBy.Api },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_error_response_is_a_typed_exception(string fault, int status, RefusedBy refusedBy)
    {
        ApiException<TrutoError> e = await Assert.ThrowsAsync<ApiException<TrutoError>>(
            () => CreateAsync(options: new() { Headers = { ["x-sandbox-fault"] = fault } }));
        Assert.Equal((status, refusedBy), ((int)e.StatusCode, e.RefusedBy));
        Assert.Equal(status, e.Error.StatusCode);
        Assert.Equal(refusedBy == RefusedBy.Upstream, e.Error.TrutoIsRemoteError ?? false);
        Assert.Equal(refusedBy == RefusedBy.Upstream, e.Error.RawResponse is not null);
        Assert.StartsWith($"POST /unified/crm/stages responded {status}", e.Message);
        Assert.Contains(e.Error.Message!, e.Message);
        Assert.DoesNotContain(Sandbox.Token, e.ToString());
    }

    [Fact]
    public async Task The_insight_lists_missing_fields()
    {
        ApiException<TrutoError> e = await Assert.ThrowsAsync<ApiException<TrutoError>>(
            () => Crm.Stages.CreateAsync(new CreateStageRequest { Name = "x" }, Account));
        Assert.Equal(["pipeline"], e.Error.TrutoErrorInsight!.MissingRequiredBodyFields!.Value!);
    }

    [Fact]
    public async Task The_message_describes_error_and_remedy()
    {
        ApiException e = await Assert.ThrowsAnyAsync<ApiException>(
            () => Crm.Stages.CreateAsync(NewStage(Integration.Outreach, name: ""), Sandbox.AccountOf(Integration.Outreach)));
        Assert.Equal("POST /unified/crm/stages responded 422 (refused by the upstream system): Name can't be blank.", e.Message);
    }

    [Fact]
    public async Task Rate_limits_of_truto_and_the_provider_have_a_retry_time()
    {
        Sandbox.Faults.Next(Fault.RateLimit());
        Sandbox.Faults.Next(Fault.ProviderRateLimit(seconds: 3));
        ApiException truto = await Assert.ThrowsAnyAsync<ApiException>(() => CreateAsync());
        ApiException provider = await Assert.ThrowsAnyAsync<ApiException>(() => CreateAsync());
        Assert.Equal(TimeSpan.FromSeconds(10), truto.RateLimit!.Delay);
        Assert.Equal(TimeSpan.FromSeconds(3), provider.RateLimit!.Delay);
    }

    [Fact]
    public async Task The_exception_for_an_html_page_contains_its_text()
    {
        Sandbox.Faults.Next(Fault.HtmlError());
        ApiException e = await Assert.ThrowsAnyAsync<ApiException>(() => CreateAsync());
        Assert.Equal(HttpStatusCode.BadGateway, e.StatusCode);
        Assert.Contains("Bad Gateway", e.Message);
        Assert.DoesNotContain("<html>", e.Message);
        Assert.Contains("<h1>Bad Gateway</h1>", e.RawBody);
    }

    [Fact]
    public async Task An_empty_success_response_is_an_error()
    {
        Sandbox.Faults.Next(Fault.NoContent());
        ApiResponseFormatException e = await Assert.ThrowsAsync<ApiResponseFormatException>(() => CreateAsync());
        Assert.Equal(HttpStatusCode.NoContent, e.StatusCode);
        Assert.Contains("'Stage.id' is required", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malformed_json_is_an_error_with_the_body()
    {
        Sandbox.Faults.Next(Fault.MalformedJson());
        ApiResponseFormatException e = await Assert.ThrowsAsync<ApiResponseFormatException>(() => CreateAsync());
        Assert.Equal(HttpStatusCode.OK, e.StatusCode);
        Assert.StartsWith("{\"id\"", e.RawBody);
    }

    [Theory]
    [InlineData("cut-before")]
    [InlineData("cut-after")]
    [InlineData("cut-stream")]
    public async Task A_closed_connection_is_a_transport_error(string fault)
    {
        Exception e = await Assert.ThrowsAnyAsync<Exception>(() => CreateAsync(options: new() { Headers = { ["x-sandbox-fault"] = fault } }));
        Assert.True(e is HttpRequestException or IOException, e.ToString());
    }

    [Fact]
    public async Task Errors_can_be_read_from_the_response_without_exceptions()
    {
        ApiResponse<Stage> success = await ApiResponse.From(o => Crm.Stages.CreateAsync(NewStage(), Account, options: o));
        Assert.True(success.IsSuccess);
        Assert.Equal("Proposal sent", success.Value.Name);
        Assert.Equal((110, 10.0), (success.RateLimit!.Limit, success.RateLimit.Window!.Value.TotalSeconds));

        Sandbox.Faults.Next(Fault.Conflict());
        ApiResponse<Stage> failure = await ApiResponse.From(o => Crm.Stages.CreateAsync(NewStage(), Account, options: o));
        Assert.False(failure.IsSuccess);
        Assert.Equal(HttpStatusCode.Conflict, failure.StatusCode);
        Assert.True(failure.TryGetError(out TrutoError? error));
        Assert.True(error.TrutoIsRemoteError);
    }
}
