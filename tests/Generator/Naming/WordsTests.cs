using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class WordsTests
{
    [Theory]
    [InlineData("created_at", "created at")]
    [InlineData("createdAt", "created At")]
    [InlineData("CreatedAt", "Created At")]
    [InlineData("created-at", "created at")]
    [InlineData("HTTPServer", "HTTP Server")]
    [InlineData("APISsl", "API Ssl")]
    [InlineData("APIx", "AP Ix")]
    [InlineData("HTTP_STATUS", "HTTP STATUS")]
    [InlineData("OAuth2Token", "O Auth2 Token")]
    [InlineData("sha256", "sha256")]
    [InlineData("v1.users:list", "v1 users list")]
    [InlineData("repos/get-content", "repos get content")]
    [InlineData("truto_exclude_fields[]", "truto exclude fields")]
    [InlineData("2fa", "2fa")]
    [InlineData("größeÄndern", "größe Ändern")]
    [InlineData("名前 一覧", "名前 一覧")]
    [InlineData("a😀b", "a b")]
    [InlineData("\ud800x", "x")]
    [InlineData("--", "")]
    [InlineData("", "")]
    public void Names_are_split_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Split(text)));
}
