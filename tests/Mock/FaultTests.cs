using System.Diagnostics;
using System.Net;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

public sealed class FaultTests : MockTest
{
    [Theory]
    [InlineData("server-error", 500)]
    [InlineData("bad-gateway", 502)]
    [InlineData("html-error", 502)]
    [InlineData("service-unavailable", 503)]
    [InlineData("gateway-timeout", 504)]
    [InlineData("rate-limit; seconds=3", 429)]
    [InlineData("no-content", 204)]
    [InlineData("unknown", 400)]
    public async Task A_header_injects_a_fault(string fault, int status)
    {
        Received received = await SendAsync("GET", "/pets/1", null, $"x-mock-fault: {fault}");

        Assert.Equal(status, (int)received.Status);
        if (status == 429)
        {
            Assert.Equal(TimeSpan.FromSeconds(3), received.Headers.RetryAfter!.Delta);
        }
    }

    [Fact]
    public async Task Queued_faults_come_first_and_once()
    {
        Mock.Faults.Next(Fault.Status(418));
        Mock.Faults.Next(Fault.ServerError().AfterExecution());
        Mock.Faults.Sometimes(1, seed: 1, Fault.BadGateway());
        HttpStatusCode[] statuses = new HttpStatusCode[3];
        for (int i = 0; i < statuses.Length; i++)
        {
            statuses[i] = (await SendAsync("POST", "/pets", Json("""{ "name": "Rex", "kind": "dog" }"""))).Status;
        }

        Assert.Equal([(HttpStatusCode)418, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway], statuses);
        Assert.Single(Mock.StoredAt("/pets"));
        Mock.Faults.Clear();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", "/pets")).Status);
    }

    [Fact]
    public async Task A_connection_is_cut_before_after_and_within_the_response()
    {
        foreach ((Fault fault, int stored) in new[] { (Fault.CutBefore(), 0), (Fault.CutAfter(), 1), (Fault.CutStream(), 2) })
        {
            Mock.Faults.Next(fault);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync("POST", "/pets", Json("""{ "name": "Rex", "kind": "dog" }""")));
            Assert.Equal(stored, Mock.StoredAt("/pets").Count);
        }
    }

    [Fact]
    public async Task A_response_is_delayed()
    {
        Mock.Faults.Next(Fault.Slow(0.2));
        Stopwatch time = Stopwatch.StartNew();

        await SendAsync("GET", "/pets/1");

        Assert.True(time.ElapsedMilliseconds >= 150, $"{time.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Requests_beyond_the_limit_are_refused()
    {
        Use(new OpenApiMockOptions { Limit = new RequestQuota(2, TimeSpan.FromSeconds(30)) });
        await SendAsync("GET", "/pets");
        await SendAsync("GET", "/pets");

        Received refused = await SendAsync("GET", "/pets");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(3, Mock.RequestCount);
    }

    [Fact]
    public void Only_an_error_is_a_fault() => Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Status(200));
}
