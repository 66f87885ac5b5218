using Truto.Generated.Support;
using Xunit;

namespace Truto.Generated.Tests.Runtime.Support.Text;

public class RandomUuidTests
{
    [Fact]
    public async Task Each_is_another_UUID_of_version_4()
    {
        string[][] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => Enumerable.Range(0, 500).Select(_ => RandomUuid.Create()).ToArray(), TestContext.Current.CancellationToken)));

        string[] all = [.. found.SelectMany(some => some)];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, uuid => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", uuid));
    }
}
