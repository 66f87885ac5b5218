using System.Text;
using Truto.Generated.Tasks.Fetching;
using Xunit;

namespace Truto.Generated.Tests.Tasks.Fetching;

/// <summary>What the lock file decides: whether the server is asked for changes only, and whether a file is replaced.</summary>
public sealed class LockTests : RefreshTest
{
    [Fact]
    public void An_entity_tag_is_sent_to_the_URL_that_it_came_from_only()
    {
        using var server = new ScriptedServer(
            ScriptedServer.Response(Text("1"), "ETag: \"one\""), ScriptedServer.Response(Text("2"), "ETag: \"one\""));

        Refresh(server.Url + "/v1/pets.json");
        Refresh(server.Url + "/v2/pets.json");

        Assert.DoesNotContain("If-None-Match", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Equal(Text("2"), Folder.Read("pets.json"));
    }

    [Fact]
    public void The_same_content_keeps_its_date_and_its_file()
    {
        using var server = new ScriptedServer(
            ScriptedServer.Response(Text("1"), "ETag: \"one\""), ScriptedServer.Response(Text("1"), "ETag: \"two\""));
        Refresh(server.Url);
        string date = Folder.Read("openapi.lock.json").Split("\"date\": \"")[1].Split('"')[0];
        Folder.Write("openapi.lock.json", Folder.Read("openapi.lock.json").Replace(date, "2020-01-02T03:04:05Z", StringComparison.Ordinal));
        string converted = Text("1").ReplaceLineEndings("\r\n");
        Folder.Write("pets.json", converted);

        Refresh(server.Url);

        string locked = Folder.Read("openapi.lock.json");
        Assert.Contains("\"etag\": \"\\\"two\\\"\"", locked, StringComparison.Ordinal);
        Assert.Contains("\"date\": \"2020-01-02T03:04:05Z\"", locked, StringComparison.Ordinal);
        Assert.Equal(converted, Folder.Read("pets.json"));
        Assert.False(File.Exists(Folder.PathOf("obj/previous/pets.json")));
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb", true)]
    [InlineData("a\rb", "ab", false)]
    [InlineData("ab\r", "ab", false)]
    public void Only_converted_line_ends_have_the_same_hash(string one, string other, bool areSame) =>
        Assert.Equal(areSame, LockFile.HashOf(Encoding.UTF8.GetBytes(one)) == LockFile.HashOf(Encoding.UTF8.GetBytes(other)));
}
