using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class OpenValuesTests
{
    private enum Known
    {
        Sent,
        Lost,
    }

    [Theory]
    [InlineData("sent", true)]
    [InlineData("lost", true)]
    [InlineData("Lost", false)]
    [InlineData("", false)]
    public void Declared_values_are_known(string text, bool isKnown)
    {
        Assert.Equal(isKnown, OpenValues.IsKnown<ParcelState>(text));
        Assert.Equal(isKnown, OpenValues.Known<ParcelState, Known>(text) is not null);
    }

    [Fact]
    public void Members_have_the_order_of_the_description()
    {
        Assert.Equal(Known.Sent, OpenValues.Known<ParcelState, Known>("sent"));
        Assert.Equal(Known.Lost, OpenValues.Known<ParcelState, Known>("lost"));
    }
}
