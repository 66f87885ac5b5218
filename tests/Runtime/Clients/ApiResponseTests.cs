using System.Net;

namespace Truto.Generated.Tests.Runtime.Clients;

public class ApiResponseTests
{
    [Fact]
    public async Task A_success_has_value_status_headers_and_rate_limit()
    {
        using PetClient client = new(
            RecordingHandler.Json("""{"name":"Rex"}""", HttpStatusCode.Created, ("ratelimit-remaining", "3"), ("x-id", "a"), ("x-id", "b")));

        ApiResponse<Pet> response = await ApiResponse.From(o => client.CreateAsync(new Pet { Name = "Rex" }, options: o));

        Assert.True(response.IsSuccess);
        Assert.Equal("Rex", response.Value.Name);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("a, b", response.Headers["X-ID"]);
        Assert.Equal(["a", "b"], response.Headers.GetValues("x-id"));
        Assert.Contains(response.Headers, header => header.Key == "Content-Type");
        Assert.Null(response.Headers["absent"]);
        Assert.Empty(response.Headers.GetValues("absent"));
        Assert.Equal(3, response.RateLimit?.Remaining);
        Assert.Null(response.Error);
        Assert.Null(response.Exception);
    }

    [Fact]
    public async Task An_error_response_is_returned_with_its_error()
    {
        using PetClient client = new(
            RecordingHandler.Json("""{"message":"Name can't be blank."}""", HttpStatusCode.UnprocessableEntity, ("x-id", "a")));

        ApiResponse<Pet> response = await ApiResponse.From(o => client.CreateAsync(new Pet(), options: o));

        Assert.False(response.IsSuccess);
        Assert.Null(response.Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("a", response.Headers["x-id"]);
        Assert.Equal("Name can't be blank.", Assert.IsType<PetError>(response.Error).Message);
        Assert.True(response.TryGetError(out PetError? error));
        Assert.Same(response.Error, error);
        Assert.False(response.TryGetError(out string? _));
        Assert.IsType<ApiException<PetError>>(response.Exception);
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_not_successful()
    {
        using PetClient client = new(RecordingHandler.Json("nonsense"));
        ApiResponse<Pet> response = await ApiResponse.From(o => client.GetAsync("1", options: o));
        Assert.False(response.IsSuccess);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.IsType<ApiResponseFormatException>(response.Exception);
    }

    [Fact]
    public async Task A_call_without_a_result_has_an_outcome()
    {
        using PetClient client = new(RecordingHandler.Json("{}", HttpStatusCode.NoContent));
        ApiResponse response = await ApiResponse.From(o => client.DeleteAsync("1", o));
        Assert.True(response.IsSuccess);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_stream_has_an_outcome()
    {
        using PetClient client = new(RecordingHandler.Text("bytes", HttpStatusCode.OK, "image/png"));
        ApiResponse<Stream> response = await ApiResponse.From(o => client.DownloadAsync(o));
        Assert.True(response.IsSuccess);
        await using Stream stream = response.Value;
        Assert.StartsWith("image/png", response.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_the_caller_apply()
    {
        RecordingHandler handler = RecordingHandler.Json("""{"name":"Rex"}""");
        using PetClient client = new(handler);
        RequestOptions options = new() { IdempotencyKey = "k", Headers = { ["x"] = "y" }, Query = { ["a"] = 1 } };

        await ApiResponse.From(o => client.CreateAsync(new Pet(), options: o), options);

        Assert.Equal("k", handler.Only["Idempotency-Key"]);
        Assert.Equal("y", handler.Only["x"]);
        Assert.EndsWith("?a=1", handler.Only.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_limit_of_the_callers_options_applies_and_throws()
    {
        using PetClient client = new(new RecordingHandler(async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new HttpResponseMessage();
        }));
        RequestOptions options = new() { Timeout = TimeSpan.FromMilliseconds(20) };
        await Assert.ThrowsAsync<TimeoutException>(() => ApiResponse.From(o => client.GetAsync("1", options: o), options));
    }

    [Fact]
    public async Task Options_that_are_not_passed_on_throw()
    {
        using PetClient client = new(RecordingHandler.Json("""{"name":"Rex"}"""));
        InvalidOperationException mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => ApiResponse.From(_ => client.GetAsync("1")));
        Assert.Contains("options: o", mistake.Message, StringComparison.Ordinal);
    }
}
