using Truto.Generated.Tasks;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Fetching;

/// <summary>Fetching descriptions from a local server, and replacing those of the project.</summary>
public sealed class RefreshTests : RefreshTest
{
    private const string Secret = "s3cr3t-value";

    [Fact]
    public void A_description_is_created_with_its_lock_and_then_asked_for_by_its_entity_tag()
    {
        using var server = new ScriptedServer(
            ScriptedServer.Response(Text("1"), "Content-Type: application/json\r\nETag: \"one\""),
            ScriptedServer.Response("", "ETag: \"one\"", "304 Not Modified"),
            ScriptedServer.Response(Text("2"), "Content-Type: application/json\r\nETag: \"two\""));
        string url = server.Url + "/pets.json?key=" + Secret;

        Refresh(url);
        Assert.Equal(Text("1"), Folder.Read("pets.json"));
        string first = Folder.Read("openapi.lock.json");
        Refresh(url);
        Assert.Equal(first, Folder.Read("openapi.lock.json"));
        Refresh(url);

        Assert.Equal(Text("2"), Folder.Read("pets.json"));
        Assert.Equal(Text("1"), Folder.Read("obj/previous/pets.json"));
        Assert.Contains("\"etag\": \"\\\"one\\\"\"", first, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"1\"", first, StringComparison.Ordinal);
        Assert.Contains($"\"url\": \"{server.Url}/pets.json\"", first, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"2\"", Folder.Read("openapi.lock.json"), StringComparison.Ordinal);
        string[] requests = [.. server.Requests];
        Assert.DoesNotContain("If-None-Match", requests[0], StringComparison.Ordinal);
        Assert.Contains("If-None-Match: \"one\"", requests[1], StringComparison.Ordinal);
        Assert.Empty(Engine.Errors);
        Assert.DoesNotContain(Secret, Engine.Text + first, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_come_from_environment_variables_and_are_sent_to_the_host_only()
    {
        Environment.SetEnvironmentVariable("TRUTO_TEST_TOKEN", "Bearer " + Secret);
        using var server = new ScriptedServer(
            ScriptedServer.Response("", "Location: /moved.json", "302 Found"), ScriptedServer.Response(Text("1")));

        Refresh(server.Url + "/pets.json", "Authorization=TRUTO_TEST_TOKEN");

        Assert.Equal(Text("1"), Folder.Read("pets.json"));
        Assert.All(server.Requests, request => Assert.Contains("Authorization: Bearer " + Secret, request, StringComparison.Ordinal));
        Assert.StartsWith("GET /moved.json ", server.Requests.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Engine.Text + Folder.Read("openapi.lock.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization=TRUTO_TEST_UNSET", "needs the environment variable 'TRUTO_TEST_UNSET' for the header 'Authorization'")]
    [InlineData("Authorization: Bearer " + Secret, "is not a list such as 'Authorization=API_TOKEN'")]
    [InlineData("Authorization=TRUTO_TEST_LINES", "whose value has characters that no header allows")]
    public void Headers_that_cannot_be_sent_are_reported_without_their_values(string headers, string expected)
    {
        Environment.SetEnvironmentVariable("TRUTO_TEST_LINES", Secret + "\r\nX: y");
        using var server = new ScriptedServer();

        Refresh(server.Url, headers);

        Assert.Contains(expected, Engine.Single("OAG0804"), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.DoesNotContain(Secret, Engine.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pets.json", "is not an absolute URL")]
    [InlineData("file:///etc/passwd", "is not an absolute URL")]
    [InlineData("https://user:" + Secret + "@pets.example/pets.json", "contains credentials")]
    public void A_URL_that_is_not_allowed_is_not_requested(string url, string expected)
    {
        Refresh(url);

        Assert.Contains(expected, Engine.Single("OAG0803"), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Engine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unencrypted_connection_needs_permission()
    {
        using var server = new ScriptedServer();

        Refresh(server.Url, allowHttp: "");

        Assert.Contains("set AllowHttp to true", Engine.Single("OAG0803"), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    public static TheoryData<string, string, string> Failures => new()
    {
        { ScriptedServer.Response("no", status: "401 Unauthorized"), "OAG0806", "responded with status 401; set UrlHeaders" },
        { ScriptedServer.Response("no", status: "500 Broken"), "OAG0806", "responded with status 500. The file was not changed" },
        { ScriptedServer.Response(Text("2"), missing: 100), "OAG0805", "The file was not changed" },
        { "not HTTP at all\r\n\r\n", "OAG0805", "could not be fetched" },
        { ScriptedServer.Response("<html></html>", "Content-Type: text/html"), "OAG0809", "its content type is 'text/html', a web page" },
        { ScriptedServer.Response("{ \"a\": 1 }"), "OAG0809", "it has none of the fields of a description" },
        { ScriptedServer.Response("{ \"openapi\": \"3.0.3\", "), "OAG0809", "line 1: " },
        { ScriptedServer.Response("{ \"openapi\": \"9.9\", \"paths\": {} }"), "OAG0809", "9.9" },
        { ScriptedServer.Response(Text("2") + new string(' ', 5000)), "OAG0807", "is larger than 4000 bytes" },
        { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Text("2") + new string(' ', 5000), "OAG0807", "is larger than 4000 bytes" },
        { ScriptedServer.Response("", "Location: http://127.0.0.2:9/x", "302 Found"), "OAG0808", "to another host, '127.0.0.2:9'" },
        { ScriptedServer.Response("", "Location: http://127.0.0.1:9/x", "302 Found"), "OAG0808", "to another host, '127.0.0.1:9'" },
        { ScriptedServer.Response("", "X: y", "302 Found"), "OAG0808", "to no location" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_reported_and_the_old_file_stays(string response, string code, string expected)
    {
        Folder.Write("pets.json", Text("1"));
        using var server = new ScriptedServer(response);

        Refresh(server.Url + "/pets.json?key=" + Secret);

        Assert.Contains(expected, Engine.Single(code), StringComparison.Ordinal);
        Assert.Equal(Text("1"), Folder.Read("pets.json"));
        Assert.False(File.Exists(Folder.PathOf("openapi.lock.json")));
        Assert.DoesNotContain(Secret, Engine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_respond_is_given_up()
    {
        using var server = new ScriptedServer();

        Refresh(server.Url);

        Assert.Contains("no complete response within 2 seconds", Engine.Single("OAG0805"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_named()
    {
        string url;
        using (var server = new ScriptedServer())
        {
            url = server.Url;
        }

        Refresh(url + "/pets.json");

        Assert.Contains(url + "/pets.json", Engine.Single("OAG0805"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_description_is_replaced_only_on_request()
    {
        using var server = new ScriptedServer([.. Enumerable.Range(1, 3).Select(i => ScriptedServer.Response(Text(i.ToString(null, null))))]);
        Refresh(server.Url);
        string edited = Folder.Read("pets.json").Replace("Pets", "My pets", StringComparison.Ordinal);
        Folder.Write("pets.json", edited);

        Refresh(server.Url);
        Assert.Contains("was edited since it was fetched", Engine.Single("OAG0810"), StringComparison.Ordinal);
        Assert.Equal(edited, Folder.Read("pets.json"));
        Engine.Errors.Clear();
        Refresh(server.Url, overwrite: true);

        Assert.Equal(Text("3"), Folder.Read("pets.json"));
        Assert.Equal(edited, Folder.Read("obj/previous/pets.json"));
    }

    [Fact]
    public void Converted_line_ends_are_no_edit()
    {
        using var server = new ScriptedServer(ScriptedServer.Response(Text("1")), ScriptedServer.Response(Text("2")));
        Refresh(server.Url);
        Folder.Write("pets.json", Text("1").ReplaceLineEndings("\r\n"));

        Refresh(server.Url);

        Assert.Empty(Engine.Errors);
        Assert.Equal(Text("2"), Folder.Read("pets.json"));
    }

    [Fact]
    public void If_one_description_fails_none_is_replaced()
    {
        Folder.Write("pets.json", Text("1"));
        Folder.Write("toys.json", Text("1"));
        using var server = new ScriptedServer(ScriptedServer.Response(Text("2")), ScriptedServer.Response("no", status: "404 Not Found"));

        FetchDescriptions fetch = Fetch(Item("pets.json", server.Url, "", "true"), Item("toys.json", server.Url, "", "true"));

        Assert.False(fetch.Execute());
        Assert.Empty(fetch.Fetched);
        Assert.Contains("'toys.json' could not be fetched", Engine.Single("OAG0806"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"descriptions\": [", "it is not JSON")]
    [InlineData("{ \"pets.json\": {} }", "it must have an object 'descriptions'")]
    [InlineData("{ \"descriptions\": { \"pets.json\": { \"url\": 1 } } }", "it must have an object 'descriptions'")]
    public void An_invalid_lock_file_is_reported_and_not_replaced(string text, string expected)
    {
        Folder.Write("openapi.lock.json", text);

        Refresh("https://pets.example/pets.json");

        Assert.Contains(expected, Engine.Single("OAG0811"), StringComparison.Ordinal);
        Assert.Equal(Folder.PathOf("openapi.lock.json"), Engine.Errors[0].File);
        Assert.Equal(text, Folder.Read("openapi.lock.json"));
    }

    [Fact]
    public void A_limit_that_is_no_number_is_reported()
    {
        FetchDescriptions fetch = Fetch(Item("pets.json", "https://pets.example", "", ""));
        fetch.MaxBytes = "64 MB";

        Assert.False(fetch.Execute());
        Assert.Contains("OpenApiRefreshMaxBytes is '64 MB'", Engine.Single("OAG0815"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported()
    {
        // A folder has the name of the file.
        Directory.CreateDirectory(Folder.PathOf("obj/fetched/pets.json"));
        using var server = new ScriptedServer(ScriptedServer.Response(Text("1")));

        Refresh(server.Url);

        Assert.Contains("could not be written", Engine.Single("OAG0812"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder.PathOf("obj/fetched")));
    }
}
