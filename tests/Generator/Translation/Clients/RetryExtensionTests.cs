using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Clients;

/// <summary>The extensions that declare which responses are final and how many requests are allowed.</summary>
public class RetryExtensionTests
{
    [Fact]
    public void Responses_are_final_by_their_status_and_by_what_their_body_contains()
    {
        Translated translated = Root("""
            "x-final-responses": [503, "5XX", { "status": 429, "body": { "error": { "code": ["a", "b"] } } }, { "status": "503" }]
            """);

        Assert.Equal(
            [new FinalResponse(503, null), new FinalResponse(5, null), new FinalResponse(429, """{"error":{"code":["a","b"]}}""")],
            translated.Client.FinalResponses);
        Assert.Empty(translated.Problems);
    }

    [Fact]
    public void An_operation_can_declare_its_own()
    {
        Translated translated = Translated.Get(""" "x-final-responses": [409] """);

        Assert.Equal([new FinalResponse(409, null)], translated.Operation.FinalResponses);
        Assert.Empty(translated.Client.FinalResponses);
        Assert.Empty(translated.Problems);
    }

    [Theory]
    [InlineData("503", "503", "it must be an array of status codes or of objects with 'status' and 'body'")]
    [InlineData("[200]", "200", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[503.5]", "503.5", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[\"default\"]", "\"default\"", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[null]", "null", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[{ \"body\": {} }]", "{ \"body\": {} }", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[{ \"status\": true }]", "true", "a status code must be a number from 400 to 599, '4XX' or '5XX'")]
    [InlineData("[{ \"status\": 429, \"body\": \"x\" }]", "\"x\"", "'body' must be an object with properties that the response contains")]
    [InlineData("[{ \"status\": 429, \"bodies\": {} }]", "{}", "'bodies' is unknown; use 'status' and 'body'")]
    public void Invalid_final_responses_are_ignored(string value, string place, string rule)
    {
        Translated translated = Root($"\"x-final-responses\": {value}");

        Assert.Empty(translated.Client.FinalResponses);
        AssertIgnored(translated, "x-final-responses", place, rule);
    }

    [Fact]
    public void A_malformed_response_does_not_affect_the_others()
    {
        Translated translated = Root(""" "x-final-responses": [503, 99] """);

        Assert.Equal([new FinalResponse(503, null)], translated.Client.FinalResponses);
        Assert.Single(translated.Problems);
    }

    [Theory]
    [InlineData(
        """{ "perToken": { "requests": 500, "window": 10 }, "perAccount": { "requests": 50, "window": 60 }, "maxConcurrency": 7 }""", 500, 10, 50,
        60, 7)]
    [InlineData("""{ "perToken": { "requests": 1, "window": 86400 } }""", 1, 86400, null, null, null)]
    [InlineData("""{ "maxConcurrency": 1 }""", null, null, null, null, 1)]
    public void Limits_are_rates_and_a_number_of_requests(
        string value, int? requests, int? seconds, int? ofAccount, int? secondsOfAccount, int? concurrency)
    {
        Translated translated = Root($"\"x-rate-limits\": {value}");

        Assert.Equal(new DocumentedLimits(Rate(requests, seconds), Rate(ofAccount, secondsOfAccount), concurrency), translated.Client.Limits);
        Assert.Empty(translated.Problems);

        static DocumentedRate? Rate(int? requests, int? seconds) => requests is null ? null : new DocumentedRate(requests.Value, seconds!.Value);
    }

    [Theory]
    [InlineData("500", "500", "it must be an object with 'perToken', 'perAccount' or 'maxConcurrency'")]
    [InlineData("{}", "{}", "it must be an object with 'perToken', 'perAccount' or 'maxConcurrency'")]
    [InlineData("{ \"perUser\": 1 }", "1", "'perUser' is unknown; use 'perToken', 'perAccount' and 'maxConcurrency'")]
    [InlineData("{ \"maxConcurrency\": 0 }", "0", "'maxConcurrency' must be an integer of at least 1")]
    [InlineData("{ \"perToken\": 5 }", "5", "a rate must be an object with 'requests' and 'window'")]
    [InlineData("{ \"perToken\": { \"requests\": 5 } }", "{ \"requests\": 5 }", "a rate must be an object with 'requests' and 'window'")]
    [InlineData("{ \"perToken\": { \"requests\": 0, \"window\": 1 } }", "0", "'requests' must be an integer of at least 1")]
    [InlineData("{ \"perToken\": { \"requests\": 5, \"window\": 86401 } }", "86401", "'window' must be an integer of 1 to 86400 seconds")]
    [InlineData("{ \"perToken\": { \"requests\": 5, \"window\": \"10s\" } }", "\"10s\"", "'window' must be an integer of 1 to 86400 seconds")]
    public void Invalid_limits_are_ignored(string value, string place, string rule)
    {
        Translated translated = Root($"\"x-rate-limits\": {value}");

        Assert.Null(translated.Client.Limits);
        AssertIgnored(translated, "x-rate-limits", place, rule);
    }

    private static Translated Root(string extension) =>
        Translated.Paths("\"/pets\": { \"get\": { \"responses\": { \"204\": { \"description\": \"\" } } } }", root: extension);

    private static void AssertIgnored(Translated translated, string extension, string place, string rule)
    {
        DiagnosticInfo problem = Assert.Single(translated.Problems);
        Assert.Equal("OAG0320", problem.Id);
        Assert.Equal([extension, rule], problem.Arguments);
        Assert.Equal(place, translated.Source.Substring(problem.Location.Start, problem.Location.Length));
    }
}
