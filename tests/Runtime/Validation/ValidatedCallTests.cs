using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Validation;

/// <summary>Tests whether calls are validated, and what happens to invalid ones.</summary>
public class ValidatedCallTests
{
    [Fact]
    public async Task An_invalid_request_is_not_sent_and_all_violations_are_reported()
    {
        using RecordingHandler handler = Answering("""{"name":"x"}""");
        using PetClient client = new(handler, options => options.ValidateRequests = true);

        ApiValidationException refused = await Assert.ThrowsAsync<ApiValidationException>(
            () => SendAsync(client, limit: 0, new CheckedPet("s3cret")));

        Assert.Empty(handler.Sent);
        Assert.Equal(
            [("limit", "", "minimum"), (null, "/name", "maxLength")], refused.Violations.Select(one => (one.Parameter, one.Path, one.Keyword)));
        Assert.Equal(("POST /pets", false), (refused.Operation, refused.IsResponse));
        Assert.Equal(
            "POST /pets: the request, which was not sent, violates the description: "
            + "parameter 'limit' must be at least 1; /name has 6 characters, but may have at most 3.",
            refused.Message);
    }

    [Fact]
    public async Task Validation_is_off_by_default()
    {
        using RecordingHandler handler = Answering("""{"name":"long name"}""");
        using PetClient client = new(handler);

        Assert.Equal("long name", (await SendAsync(client, limit: 0, new CheckedPet("s3cret"))).Name);
        await Assert.ThrowsAsync<ApiValidationException>(
            () => SendAsync(client, limit: 0, new CheckedPet("abc"), new RequestOptions { ValidateRequest = true }));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task An_invalid_response_throws_if_validation_is_enabled()
    {
        using RecordingHandler handler = Answering("""{"name":"long name"}""");
        using PetClient client = new(handler, options => options.ValidateResponses = true);

        ApiValidationException refused = await Assert.ThrowsAsync<ApiValidationException>(() => SendAsync(client, limit: 1, new CheckedPet("abc")));

        Assert.True(refused.IsResponse);
        Assert.Equal("POST /pets: the response violates the description: /name has 9 characters, but may have at most 3.", refused.Message);
        Assert.Equal("long name", (await SendAsync(client, limit: 1, new CheckedPet("abc"), new RequestOptions { ValidateResponse = false })).Name);
    }

    [Fact]
    public void An_argument_that_is_not_validated_costs_one_small_object()
    {
        ApiCall call = new("POST", "/pets");
        Added(call);

        Assert.InRange(Added(call), 1, 64);

        static long Added(ApiCall call)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call.Check("limit", 1, static (check, value) => check.Minimum(-1, value, 1M));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static RecordingHandler Answering(string json) => RecordingHandler.Json(json);

    private static Task<CheckedPet> SendAsync(PetClient client, int limit, CheckedPet pet, RequestOptions? options = null)
    {
        ApiCall call = new ApiCall("POST", "/pets", PetError.Readers)
            .Query("limit", limit)
            .Check("limit", limit, static (check, value) => check.Minimum(-1, value, 1M))
            .JsonBody(pet, static (writer, value) => Pet.Write(writer, new Pet { Name = value.Name }));
        return client.Transport.SendAsync(
            call,
            static (ref reader, context) => new CheckedPet(Pet.Read(ref reader, context).Name!),
            options,
            TestContext.Current.CancellationToken);
    }

    private sealed class CheckedPet(string name) : IChecked
    {
        public string Name => name;

        public void Check(JsonChecks checks) => checks.Tuple(this, static (check, value) => check.EachValue(
            -1, new Dictionary<string, string> { ["name"] = value.Name }, static (check, item) => check.Length(-1, item, 0, 3)));
    }
}
