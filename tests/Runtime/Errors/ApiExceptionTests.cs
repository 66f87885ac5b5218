using System.Net;
using System.Text;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Errors;

public class ApiExceptionTests
{
    [Fact]
    public async Task A_refusal_by_the_upstream_system_is_reported_in_one_line()
    {
        const string Body = """{"message":"Name can't be blank.","is_upstream":true}""";
        using PetClient client = new(RecordingHandler.Json(Body, HttpStatusCode.UnprocessableEntity, ("x-request", "7")));

        ApiException<PetError> refused = await Assert.ThrowsAsync<ApiException<PetError>>(() => client.CreateAsync(new Pet()));

        Assert.Equal("POST /pets responded 422 (refused by the upstream system): Name can't be blank.", refused.Message);
        Assert.Equal("POST /pets", refused.Operation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(RefusedBy.Upstream, refused.RefusedBy);
        Assert.Equal("Name can't be blank.", refused.Error.Message);
        Assert.Equal(Body, refused.RawBody);
        Assert.False(refused.IsRawBodyCut);
        Assert.Equal("7", refused.Headers["x-request"]);
        Assert.Null(refused.RateLimit);
    }

    [Fact]
    public async Task A_refusal_by_the_API_is_distinguished()
    {
        ApiException refused = await Refusal("""{"message":"Bad token"}""", HttpStatusCode.Unauthorized);
        Assert.Equal("GET /pets/{id} responded 401: Bad token.", refused.Message);
        Assert.Equal(RefusedBy.Api, refused.RefusedBy);
    }

    [Theory]
    [InlineData("""{"message":"","raw_response":{"errors":[]}}""", "{\"message\":\"\",\"raw_response\":{\"errors\":[]}}.")]
    [InlineData("""{"title":"Not here","detail":"Pet 1 has gone"}""", "Pet 1 has gone.")]
    [InlineData("""{"error":"invalid_grant","error_description":"Expired"}""", "Expired.")]
    [InlineData("""{"error":{"type":"x","message":"No such pet"}}""", "No such pet.")]
    [InlineData("""{"errors":[{"title":"Validation Error","detail":"Name can't be blank."}]}""", "Name can't be blank.")]
    [InlineData("""[{"message":"First"},{"message":"Second"}]""", "First.")]
    [InlineData("""{"message":["a","b"]}""", "a.")]
    [InlineData("""{"message":"Two\n lines"}""", "Two lines.")]
    [InlineData("""{"message":"Really?"}""", "Really?")]
    [InlineData("{\"message\":\"cut", "{\"message\":\"cut.")]
    [InlineData("", "The response from https://pets.example/v1/x gives no reason.")]
    public async Task The_reason_is_found_in_untyped_bodies(string body, string expected)
    {
        using PetClient client = new(RecordingHandler.Json(body, HttpStatusCode.BadRequest));
        ApiCall call = new("GET", "/x");
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.Transport.SendAsync(call, null, default));
        Assert.Equal("GET /x responded 400: " + expected, refused.Message);
    }

    [Fact]
    public async Task The_message_contains_the_text_of_a_proxys_page()
    {
        const string Page = "<!DOCTYPE html>\n<html><head><title>502</title><style>b{color:red}</style></head>\n"
            + "<body><center><h1>502 Bad Gateway</h1></center><hr>nginx &amp; co<script>track()</script></body></html>";
        using PetClient client = new(RecordingHandler.Text(Page, HttpStatusCode.BadGateway, "text/html"));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal("GET /pets/{id} responded 502: 502 Bad Gateway nginx & co.", refused.Message);
        Assert.Equal(Page, refused.RawBody);
        Assert.Equal(RefusedBy.Unknown, refused.RefusedBy);
    }

    [Theory]
    [InlineData("<html><head><title>Oops</title></head><body></body></html>", "Oops")]
    [InlineData("<p>a<!-- <b>hidden</b> -->b</p>", "a b")]
    [InlineData("<header>shown</header>", "shown")]
    [InlineData("<script>never closed", "")]
    [InlineData("<p>open <b", "open")]
    [InlineData("<", "")]
    [InlineData("a &lt;b&gt; c", "a <b> c")]
    public void Markup_is_stripped(string markup, string expected) => Assert.Equal(expected, BodyText.SingleLine(MarkupText.Strip(markup), 100));

    [Fact]
    public async Task Long_bodies_and_reasons_are_truncated()
    {
        string body = new('x', 100_000);
        using PetClient client = new(RecordingHandler.Text(body, HttpStatusCode.BadGateway, "text/plain"));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal(65_536, refused.RawBody.Length);
        Assert.True(refused.IsRawBodyCut);
        Assert.InRange(refused.Message.Length, 500, 1_100);
        Assert.EndsWith("…", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_536, false)]
    [InlineData(65_537, true)]
    public async Task Only_a_body_over_the_limit_is_truncated(int length, bool isCut)
    {
        using PetClient client = new(RecordingHandler.Text(new string('x', length), HttpStatusCode.BadGateway, "text/plain"));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.Equal((65_536, isCut), (refused.RawBody.Length, refused.IsRawBodyCut));
    }

    [Theory]
    [InlineData(4, "deep")]
    [InlineData(5, null)]
    public void A_reason_is_searched_up_to_a_depth_of_four(int depth, string? reason)
    {
        string body = string.Concat(Enumerable.Repeat("{\"error\":", depth)) + "\"deep\"" + new string('}', depth);
        Assert.Equal(reason ?? body, BodyText.Reason(body));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Busy. Try again in 8 s.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Busy. Try again in 8 s.")]
    [InlineData(HttpStatusCode.BadGateway, "Busy.")]
    public async Task The_delay_is_reported_for_statuses_where_waiting_helps(HttpStatusCode status, string end)
    {
        using PetClient client = new(RecordingHandler.Json("""{"message":"Busy"}""", status, ("Retry-After", "7.5")));
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
        Assert.EndsWith(end, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncation_does_not_split_a_character()
    {
        using PetClient client = new(
            RecordingHandler.Text("x" + string.Concat(Enumerable.Repeat("🦊", 40_000)), HttpStatusCode.BadGateway, "text/plain"));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.True(refused.IsRawBodyCut);
        Assert.Equal(refused.RawBody, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(refused.RawBody)));
    }

    [Fact]
    public async Task An_endless_error_is_not_read_to_its_end()
    {
        using PetClient client = new(
            new RecordingHandler(_ => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new Zeros()) }));
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync("1"));
        Assert.True(refused.IsRawBodyCut);
    }

    [Fact]
    public async Task The_most_specific_matching_type_is_used()
    {
        ErrorReader[] readers =
        [
            ErrorReader.Json(0, static (ref reader, _) => "any " + reader.GetString()),
            ErrorReader.Json(4, static (ref reader, _) => "4xx " + reader.GetString()),
            ErrorReader.Json(404, static (ref reader, _) => "404 " + reader.GetString()),
            ErrorReader.Json(409, static (ref reader, _) => reader.GetInt32()),
        ];

        Assert.Equal("404 a", await ErrorOf(readers, 404));
        Assert.Equal("4xx a", await ErrorOf(readers, 400));
        Assert.Equal("4xx a", await ErrorOf(readers, 409));
        Assert.Equal("any a", await ErrorOf(readers, 500));

        static async Task<string> ErrorOf(ErrorReader[] readers, int status)
        {
            using PetClient client = new(RecordingHandler.Json("\"a\"", (HttpStatusCode)status));
            ApiCall call = new("GET", "/x", readers);
            return (await Assert.ThrowsAsync<ApiException<string>>(() => client.Transport.SendAsync(call, null, default))).Error;
        }
    }

    [Fact]
    public void Exceptions_can_be_created_for_tests()
    {
        ApiException<PetError> refused = new("POST /pets", HttpStatusCode.Conflict, new PetError { Message = "Taken", IsUpstream = true });
        Assert.Equal("POST /pets responded 409 (refused by the upstream system): Taken.", refused.Message);
        Assert.Equal(RefusedBy.Upstream, refused.RefusedBy);
        Assert.Empty(refused.Headers);
        Assert.Empty(refused.RawBody);

        ApiException plain = new("POST /pets", HttpStatusCode.BadGateway, reason: null);
        Assert.Equal("POST /pets responded 502: The response gives no reason.", plain.Message);
        Assert.Null(plain.RateLimit);
    }

    private static async Task<ApiException> Refusal(string body, HttpStatusCode status)
    {
        using PetClient client = new(RecordingHandler.Json(body, status));
        return await Assert.ThrowsAnyAsync<ApiException>(() => client.GetAsync("1"));
    }

    private sealed class Zeros : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'0');
            return new(buffer.Length);
        }
    }
}
