using CsCheck;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

public class PathWriterTests
{
    [Theory]
    [InlineData("23423523", "/pets/23423523")]
    [InlineData("a/b?c#d", "/pets/a%2Fb%3Fc%23d")]
    [InlineData("a b%20", "/pets/a%20b%2520")]
    [InlineData("../../admin", "/pets/..%2F..%2Fadmin")]
    [InlineData("a\\..\\b", "/pets/a%5C..%5Cb")]
    [InlineData("Zoë", "/pets/Zo%C3%AB")]
    [InlineData("...", "/pets/...")]
    [InlineData("http://evil.example", "/pets/http%3A%2F%2Fevil.example")]
    public void A_value_stays_within_its_segment(string value, string expected)
    {
        PathWriter path = Pets(value);
        Assert.Equal(expected, path.ToString());
        Assert.Equal("https://pets.example" + expected, new Uri("https://pets.example" + path).AbsoluteUri);
    }

    [Theory]
    [InlineData("a%2F", "/pets/a%2F")]
    [InlineData("a%2", "/pets/a%252")]
    [InlineData("a/b?c", "/pets/a/b%3Fc")]
    public void Existing_percent_encoding_is_kept_with_reserved_characters(string value, string expected)
    {
        PathWriter path = new("/pets/{id}");
        path.Value("id", value, allowReserved: true);
        Assert.Equal(expected, path.ToString());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_is_a_dot_segment_is_refused(string value)
    {
        PathWriter path = Pets(value);
        ArgumentException refused = Assert.Throws<ArgumentException>(path.ToString);
        Assert.Contains("another resource", refused.Message, StringComparison.Ordinal);
        Assert.Equal("id", refused.ParamName);
    }

    [Fact]
    public void The_value_that_forms_a_dot_segment_is_named()
    {
        PathWriter path = new("/pets/{id}/photos/.{size}/{page}");
        path.Value("id", "1");
        path.Value("size", ".");
        path.Value("page", "2");
        Assert.Equal("size", Assert.Throws<ArgumentException>(path.ToString).ParamName);
    }

    [Fact]
    public void A_dot_segment_of_the_route_itself_names_no_value() =>
        Assert.Null(Assert.Throws<ArgumentException>(new PathWriter("/pets/../{id}").ToString).ParamName);

    [Fact]
    public void Two_values_that_form_a_dot_segment_are_refused()
    {
        PathWriter path = new("/pets/{a}{b}");
        path.Value("a", ".");
        path.Value("b", ".");
        Assert.Equal("b", Assert.Throws<ArgumentException>(path.ToString).ParamName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_empty_value_is_refused(string? value)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => Pets(value));
        Assert.Equal("id", refused.ParamName);
    }

    [Fact]
    public void A_missing_value_differs_from_an_empty_one() => Assert.Throws<ArgumentNullException>(() => Pets(null));

    [Theory]
    [InlineData(null, "/pets/photos")]
    [InlineData("a/b", "/pets/photos/a%2Fb")]
    public void An_absent_segment_removes_its_slash(string? value, string expected)
    {
        PathWriter path = new("/pets/photos/{size}");
        path.Segment("size", value, ArgumentStyle.Simple, explode: false, allowReserved: false);
        Assert.Equal(expected, path.ToString());
    }

    [Fact]
    public void Braces_without_a_value_are_text()
    {
        Assert.Equal("/pets/{id}", new PathWriter("/pets/{id}").ToString());
        Assert.Throws<InvalidOperationException>(() => new PathWriter("/pets/{id").Value("id", "1"));
    }

    [Fact]
    public void A_list_is_joined_by_commas()
    {
        PathWriter path = new("/pets/{ids}");
        path.Value("ids", WireValue.List(["a", "b,c"]));
        Assert.Equal("/pets/a,b%2Cc", path.ToString());
        Assert.Throws<ArgumentException>(() => new PathWriter("/pets/{ids}").Value("ids", WireValue.List([])));
    }

    [Fact]
    public void Values_do_not_change_the_number_of_segments() =>
        Gen.String.Where(static text => text.Length > 0 && text is not ("." or "..")).Sample(value =>
        {
            Uri address = new("https://pets.example" + Pets(value) + "/photo");
            Assert.Equal(4, address.Segments.Length);
            Assert.Equal("photo", address.Segments[3]);
            Assert.Empty(address.Query);
            Assert.Empty(address.Fragment);
        });

    private static PathWriter Pets(string? id)
    {
        PathWriter path = new("/pets/{id}");
        path.Value("id", id);
        return path;
    }
}
