using Xunit;

namespace Truto.Generated.Tests.Runtime.Json;

public class OptionalTests
{
    [Fact]
    public void The_default_is_absent()
    {
        Optional<string?> optional = default;

        Assert.False(optional.IsPresent);
        Assert.Null(optional.GetValueOrDefault());
        Assert.Equal("", optional.ToString());
        Assert.Throws<InvalidOperationException>(() => optional.Value);
    }

    [Fact]
    public void Null_is_a_value()
    {
        Optional<string?> text = null;
        Optional<int?> number = null;

        Assert.True(text.IsPresent && number.IsPresent);
        Assert.Null(text.Value);
        Assert.Null(number.Value);
    }

    [Fact]
    public void Equality_tells_absent_from_null()
    {
        Optional<string?> nothing = null;

        Assert.True(nothing != Optional<string?>.Absent);
        Assert.True(nothing == new Optional<string?>(null));
        Assert.Equal(new Optional<string?>("a"), "a");
        Assert.Equal(new Optional<string?>("a").GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.False(nothing.Equals(new object()));
    }
}
