namespace Truto.Generated.Tests.Runtime.Pagination;

public class NextLinkTests
{
    private static readonly Uri First = new("https://pets.example/v1/pets?page=1");

    [Theory]
    [InlineData("?page=2", "https://pets.example/v1/pets?page=2")]
    [InlineData("/pets?page=2", "https://pets.example/pets?page=2")]
    [InlineData("https://PETS.example:443/x", "https://pets.example/x")]
    [InlineData("http://pets.example/x?a=%2F", "https://pets.example/x?a=%2F")]
    [InlineData("http://pets.example:80/x", "https://pets.example/x")]
    public void A_link_to_the_same_host_is_followed(string link, string address) =>
        Assert.Equal(address, NextLink.Resolve(link, First, "GET /pets").AbsoluteUri);

    [Theory]
    [InlineData("https://user:s3cret@pets.example/x")]
    [InlineData("https://user@pets.example/x")]
    [InlineData("http://[")]
    [InlineData("http://pets.example:8080/x")]
    [InlineData("https://pets.example:444/x")]
    [InlineData("https://pets.example.evil.test/x")]
    [InlineData("//evil.test/x")]
    public void A_link_to_another_host_is_refused_and_not_quoted(string link)
    {
        string message = Assert.Throws<InvalidDataException>(() => NextLink.Resolve(link, First, "GET /pets")).Message;
        Assert.Contains("GET /pets", message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", message, StringComparison.Ordinal);
        Assert.DoesNotContain("/x", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://pets.example:8080/a", "http://pets.example:8080/b", "http://pets.example:8080/b")]
    [InlineData("https://pets.example:8443/a", "http://pets.example/b", null)]
    [InlineData("http://pets.example/a", "https://pets.example/b", null)]
    public void Only_default_ports_allow_a_change_of_the_scheme(string first, string link, string? address)
    {
        if (address is not null)
        {
            Assert.Equal(address, NextLink.Resolve(link, new Uri(first), "GET /a").AbsoluteUri);
        }
        else
        {
            Assert.Throws<InvalidDataException>(() => NextLink.Resolve(link, new Uri(first), "GET /a"));
        }
    }
}
