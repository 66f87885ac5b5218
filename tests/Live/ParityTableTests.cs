using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Live;

/// <summary>A page compares this library with others and names a test for each claim. These tests must exist.</summary>
public sealed class ParityTableTests
{
    [Fact]
    public void Every_test_in_the_table_exists()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "truto", "sdks.md"));
        string[] rows = [.. page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];
        string[] tests = [.. rows.Select(row => Regex.Match(row, @"`(\w+\.[\w*]+)` \|$").Groups[1].Value)];
        Assert.True(rows.Length > 20, page);

        ILookup<string, string> classes = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path)!, File.ReadAllText);
        Assert.DoesNotContain(tests, test =>
        {
            string[] parts = test.Split('.');
            return parts.Length != 2
                || !classes[parts[0]].Any(text => parts[1] == "*" || text.Contains(" " + parts[1] + "(", StringComparison.Ordinal));
        });
    }
}
