using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class ServerAddressTests
{
    private const string Desk = "https://{domain}.desk.example/api/{version}";

    [Theory]
    [InlineData("https://{tenant}.pets.example/v1", "tenant", "acme", "https://acme.pets.example/v1")]
    [InlineData("https://{tenant}.pets.example/v1", "tenant", "eu.my_acme-2", "https://eu.my_acme-2.pets.example/v1")]
    [InlineData("https://api{suffix}.pets.example", "suffix", "", "https://api.pets.example/")]
    [InlineData("https://pets.example:{port}/v1", "port", "8443", "https://pets.example:8443/v1")]
    [InlineData("https://{host}/v1", "host", "pets.internal:8443", "https://pets.internal:8443/v1")]
    [InlineData("https://{host}/v1", "host", "[::1]:8443", "https://[::1]:8443/v1")]
    [InlineData("{scheme}://pets.example/v1", "scheme", "http", "http://pets.example/v1")]
    [InlineData("{url}/v1", "url", "https://pets.example:8443/base", "https://pets.example:8443/base/v1")]
    public void A_variable_is_replaced_by_its_value(string template, string name, string value, string expected) =>
        Assert.Equal(expected, ServerAddress.Of(template, name, value).AbsoluteUri);

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("evil.example?")]
    [InlineData("evil.example\\")]
    [InlineData("user@evil.example/")]
    [InlineData("user:password@")]
    [InlineData("evil.example:443")]
    [InlineData("evil.example%2F")]
    [InlineData("evil\u3002example\uFF0F")]
    [InlineData("a b")]
    [InlineData("a\r\nb")]
    [InlineData("acme..eu")]
    [InlineData(".acme")]
    [InlineData("")]
    public void A_value_cannot_replace_the_host(string value)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ServerAddress.Of(Desk, "version", "1", "domain", value));
        Assert.Equal("domain", refused.ParamName);
        Assert.DoesNotContain("password", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://{host}/v1", "host", "pets.example/evil")]
    [InlineData("https://{host}/v1", "host", "user@evil.example")]
    [InlineData("https://{host}/v1", "host", "pets.example:99999")]
    [InlineData("https://pets.example:{port}/v1", "port", "80@evil.example")]
    [InlineData("https://pets.example:{port}/v1", "port", "99999")]
    [InlineData("{scheme}://pets.example/v1", "scheme", "https://evil.example/?")]
    [InlineData("{scheme}://pets.example/v1", "scheme", "ftp")]
    [InlineData("{url}/v1", "url", "https://user:password@pets.example")]
    [InlineData("{url}/v1", "url", "https://pets.example/?a=")]
    [InlineData("{url}/v1", "url", "https://pets.example/#")]
    [InlineData("{url}/v1", "url", "file:///etc")]
    [InlineData("{url}/v1", "url", "pets")]
    public void Values_that_would_change_the_host_are_refused(string template, string name, string value)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ServerAddress.Of(template, name, value));
        Assert.Equal(name, refused.ParamName);
        Assert.DoesNotContain("password", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1", "https://acme.desk.example/api/v1")]
    [InlineData("2024/preview", "https://acme.desk.example/api/2024/preview")]
    [InlineData("a b?c#d", "https://acme.desk.example/api/a%20b%3Fc%23d")]
    [InlineData("ä%2F\r\n", "https://acme.desk.example/api/%C3%A4%2F%0D%0A")]
    [InlineData("\\\\evil.example", "https://acme.desk.example/api/%5C%5Cevil.example")]
    [InlineData("@evil.example", "https://acme.desk.example/api/@evil.example")]
    public void A_value_in_the_path_is_encoded(string value, string expected) =>
        Assert.Equal(expected, ServerAddress.Of(Desk, "domain", "acme", "version", value).AbsoluteUri);

    [Theory]
    [InlineData("..")]
    [InlineData("../admin")]
    [InlineData("a/%2e%2E")]
    [InlineData(".")]
    public void A_value_in_the_path_cannot_be_a_dot_segment(string value)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ServerAddress.Of(Desk, "domain", "acme", "version", value));
        Assert.Equal("version", refused.ParamName);
    }

    [Fact]
    public void A_value_that_looks_like_a_variable_is_not_replaced() =>
        Assert.Equal("https://acme.desk.example/api/%7Bdomain%7D", ServerAddress.Of(Desk, "version", "{domain}", "domain", "acme").AbsoluteUri);

    [Fact]
    public void A_variable_without_a_value_throws() =>
        Assert.Equal("domain", Assert.Throws<ArgumentNullException>(() => ServerAddress.Of(Desk, "domain", null!, "version", "1")).ParamName);
}
