using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>Tests that no item is skipped or repeated, and that every list ends.</summary>
public class NextPageTests
{
    private static readonly string[] Two = ["a", "b"];

    [Theory]
    [InlineData("c", null, "c")]
    [InlineData("c", true, "c")]
    [InlineData("c", false, null)]
    [InlineData(null, true, null)]
    public void A_cursor_is_followed_unless_the_page_is_the_last(string? next, bool? hasMore, string? expected) =>
        Assert.Equal(expected, NextPage.Cursor(next, hasMore));

    [Fact]
    public void The_number_of_the_next_page_is_a_cursor()
    {
        Assert.Equal("7", NextPage.Cursor(7L));
        Assert.Null(NextPage.Cursor((long?)null));
        Assert.Null(NextPage.Cursor(7L, hasMore: false));
    }

    [Theory]
    [InlineData(true, "b")]
    [InlineData(null, "b")]
    [InlineData(false, null)]
    public void The_key_of_the_last_item_is_the_cursor(bool? hasMore, string? expected) =>
        Assert.Equal(expected, NextPage.LastItem(Two, static item => item, hasMore));

    [Fact]
    public void A_page_without_items_has_no_cursor()
    {
        Assert.Null(NextPage.LastItem<string>([], static item => item, hasMore: true));
        Assert.Null(NextPage.LastItem<string>(null, static item => item, hasMore: true));
        Assert.Throws<InvalidDataException>(() => NextPage.LastItem(Two, static item => "", hasMore: true));
    }

    [Theory]
    [InlineData(null, 0L, null, null, null, "2")]
    [InlineData("4", 0L, null, null, null, "6")]
    [InlineData("4", 0L, null, 6L, null, null)]
    [InlineData("4", 0L, null, 7L, null, "6")]
    [InlineData(null, 0L, null, 2L, null, null)]
    [InlineData(null, 0L, null, 0L, null, "2")]
    [InlineData(null, 0L, null, null, false, null)]
    [InlineData(null, null, 1L, 2L, null, null)]
    [InlineData(null, null, 1L, 3L, null, "3")]
    [InlineData(null, null, 0L, 2L, null, "2")]
    [InlineData("1", 0L, 2L, null, null, "3")]
    public void An_offset_advances_by_the_number_of_items(string? sent, long? first, long? echo, long? total, bool? hasMore, string? expected) =>
        Assert.Equal(expected, NextPage.Offset(Two, sent, first, echo, total, hasMore));

    [Theory]
    [InlineData(null, 1L, null, null, null, null, null, "2")]
    [InlineData("3", 1L, null, 4L, null, null, null, "4")]
    [InlineData("4", 1L, null, 4L, null, null, null, null)]
    [InlineData("3", 0L, null, 4L, null, null, null, null)]
    [InlineData("2", 0L, null, 4L, null, null, null, "3")]
    [InlineData("2", 1L, null, null, 4L, 2L, null, null)]
    [InlineData("2", 1L, null, null, 5L, 2L, null, "3")]
    [InlineData("2", 1L, null, null, 4L, null, null, "3")]
    [InlineData(null, null, 0L, 1L, null, null, null, "1")]
    [InlineData(null, null, 1L, 1L, null, null, null, null)]
    [InlineData("5", 1L, 5L, null, null, null, false, null)]
    [InlineData("0", 0L, 1L, null, null, null, null, "1")]
    public void A_page_number_is_incremented(
        string? sent, long? first, long? echo, long? pages, long? total, long? size, bool? hasMore, string? expected) =>
        Assert.Equal(expected, NextPage.Number(Two, sent, first, echo, pages, total, size, hasMore));

    [Fact]
    public void An_empty_page_is_the_last()
    {
        Assert.Null(NextPage.Offset<string>([], "4", 0, total: 10));
        Assert.Null(NextPage.Number<string>(null, "4", 1, pages: 10, hasMore: true));
    }

    [Fact]
    public void A_page_that_was_not_requested_throws()
    {
        InvalidDataException other = Assert.Throws<InvalidDataException>(() => NextPage.Number(Two, "3", 1, echo: 1));
        Assert.Equal("The page at 3 was requested, but the API returned the one at 1.", other.Message);
        Assert.Throws<InvalidDataException>(() => NextPage.Offset(Two, "4", 0, echo: 0));
        Assert.Throws<InvalidDataException>(() => NextPage.Offset(Two, "x", 0));
        Assert.Throws<InvalidDataException>(() => NextPage.Number(Two, sent: null));
    }
}
