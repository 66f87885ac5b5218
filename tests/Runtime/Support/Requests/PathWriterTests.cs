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
    public void Other_values_that_begin_with_a_dot_are_not_named()
    {
        PathWriter path = new("/{a}/{b}/{c}");
        path.Value("a", ".x");
        path.Value("b", "..");
        path.Value("c", ".y");
        Assert.Equal("b", Assert.Throws<ArgumentException>(path.ToString).ParamName);
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

    [Theory]
    [InlineData(ArgumentStyle.Label, false, "/pets/.a,b")]
    [InlineData(ArgumentStyle.Label, true, "/pets/.a.b")]
    [InlineData(ArgumentStyle.Matrix, false, "/pets/;ids=a,b")]
    [InlineData(ArgumentStyle.Matrix, true, "/pets/;ids=a;ids=b")]
    public void A_style_begins_a_value_and_separates_its_items(ArgumentStyle style, bool explode, string expected)
    {
        PathWriter path = new("/pets/{ids}");
        path.Value("ids", WireValue.List(["a", "b"]), style, explode);
        Assert.Equal(expected, path.ToString());
    }

    [Fact]
    public void An_empty_value_of_the_style_matrix_is_its_name()
    {
        PathWriter path = new("/pets/{id}");
        path.Value("id", "", ArgumentStyle.Matrix);
        Assert.Equal("/pets/;id", path.ToString());
        Assert.Equal("/pets/;ids", Matrix(""));
        Assert.Equal("/pets/;ids=,b", Matrix("", "b"));

        static string Matrix(params string[] items)
        {
            PathWriter path = new("/pets/{ids}");
            path.Value("ids", WireValue.List(items), ArgumentStyle.Matrix);
            return path.ToString();
        }
    }

    [Theory]
    [InlineData("/pets/{a}", "%2E", false)]
    [InlineData("/pets/{a}", "%2e%2E", true)]
    [InlineData("/pets/{a}/x", "..", true)]
    [InlineData("/pets/%2E{a}", ".", true)]
    public void An_encoded_dot_is_a_dot(string route, string value, bool isRefused)
    {
        PathWriter path = new(route);
        path.Value("a", value, allowReserved: isRefused);
        if (isRefused)
        {
            Assert.Equal("a", Assert.Throws<ArgumentException>(path.ToString).ParamName);
        }
        else
        {
            Assert.Equal("/pets/%252E", path.ToString());
        }
    }

    [Theory]
    [InlineData("/pets/..?a", 8)]
    [InlineData("/pets?a=/../b", -1)]
    [InlineData("..", 2)]
    [InlineData(".", 1)]
    [InlineData("...", -1)]
    [InlineData("/a\\.\\b", 4)]
    [InlineData("/a/%2E%2e/b", 9)]
    [InlineData("/a/%2/b", -1)]
    [InlineData("/", -1)]
    [InlineData("", -1)]
    public void The_end_of_a_dot_segment_is_found(string path, int expected) => Assert.Equal(expected, PathWriter.EndOfDotSegment(path));

    [Fact]
    public void A_path_without_parameters_is_checked()
    {
        Assert.Equal("/pets", PathWriter.Checked("/pets"));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => PathWriter.Checked("/pets/.."));
        Assert.Null(refused.ParamName);
        Assert.Equal("A segment of the path is '.' or '..', which would address another resource.", refused.Message);
    }

    [Fact]
    public void A_path_can_be_read_twice_and_keeps_the_rest_of_its_route()
    {
        PathWriter path = new("/pets/{id}/photos/{size}");
        path.Value("id", "1");
        Assert.Equal("/pets/1/photos/{size}", path.ToString());
        Assert.Equal("/pets/1/photos/{size}", path.ToString());
    }

    [Fact]
    public void A_value_without_a_parameter_names_the_route()
    {
        PathWriter path = Pets("1");
        Assert.Equal(
            "The path /pets/{id} has no parameter for another value.",
            Assert.Throws<InvalidOperationException>(() => path.Value("id", "2")).Message);
    }

    [Fact]
    public void What_is_wrong_with_a_value_is_said()
    {
        Assert.StartsWith(
            "'id' is part of the path and cannot be null.", Assert.Throws<ArgumentNullException>(() => Pets(null)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "'id' is part of the path and cannot be empty.", Assert.Throws<ArgumentException>(() => Pets("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Slashes_before_an_absent_segment_are_removed()
    {
        PathWriter path = new("/{a}/{b}");
        path.Segment("a", (string?)null, ArgumentStyle.Simple, explode: false, allowReserved: false);
        path.Segment("b", "x", ArgumentStyle.Simple, explode: false, allowReserved: false);
        Assert.Equal("/x", path.ToString());
        path = new("{a}");
        path.Segment("a", "x", ArgumentStyle.Simple, explode: false, allowReserved: false);
        Assert.Equal("/x", path.ToString());
        path = new("//{a}");
        path.Segment("a", "x", ArgumentStyle.Simple, explode: false, allowReserved: false);
        Assert.Equal("/x", path.ToString());
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
