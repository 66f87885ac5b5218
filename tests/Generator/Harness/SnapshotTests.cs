using Xunit;
using Xunit.Sdk;

namespace Truto.Generated.Tests.Generator.Harness;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_equal_text_passes()
    {
        Write("A.B#x.g.verified.cs", "text");

        Snapshot.Verify(folder, "A.B", Texts("A.B#x.g.cs", "text"));
    }

    [Fact]
    public void A_changed_text_fails_and_writes_a_received_file()
    {
        Write("A.B#x.g.verified.cs", "text");

        Assert.Throws<TrueException>(() => Snapshot.Verify(folder, "A.B", Texts("A.B#x.g.cs", "other")));

        Assert.Equal("other", File.ReadAllText(Path.Combine(folder, "A.B#x.g.received.cs")));
    }

    [Fact]
    public void A_file_that_is_no_longer_generated_fails()
    {
        Write("A.B#x.g.verified.cs", "text");
        Write("A.B#y.g.verified.cs", "text");

        Assert.Throws<TrueException>(() => Snapshot.Verify(folder, "A.B", Texts("A.B#x.g.cs", "text")));
    }

    [Fact]
    public void Files_of_another_test_with_the_same_prefix_are_ignored()
    {
        Write("A.B#x.g.verified.cs", "text");
        Write("A.BC#y.g.verified.cs", "text");

        Snapshot.Verify(folder, "A.B", Texts("A.B#x.g.cs", "text"));
    }

    private static Dictionary<string, string> Texts(string name, string text) => new() { [name] = text };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
