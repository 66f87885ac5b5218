using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support;

public class XmlNamespacesTests
{
    [Theory]
    [InlineData("", "http://www.w3.org/2000/xmlns/")]
    [InlineData("p", "http://www.w3.org/2000/xmlns/")]
    [InlineData("", "http://www.w3.org/XML/1998/namespace")]
    [InlineData("p", "http://www.w3.org/XML/1998/namespace")]
    public void Reserved_namespaces_cannot_be_declared(string prefix, string ns)
    {
        using XmlOutput output = new(capacity: 16);

        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new XmlNamespaces().Declare(output, prefix, ns));
        Assert.Equal($"The body has a name in the namespace '{ns}', which XML reserves.", error.Message);
    }
}
