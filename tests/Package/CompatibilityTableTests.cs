using System.Reflection;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Package;

/// <summary>Compares <c>docs/compatibility.md</c> with the tests: each row names one that exists, and none is left out.</summary>
public partial class CompatibilityTableTests
{
    private static readonly string[] Rows =
    [
        .. File.ReadAllLines(Repository.PathOf("docs", "compatibility.md"))
            .Where(line => line.StartsWith('|') && !Head().IsMatch(line)),
    ];

    [Fact]
    public void Every_row_names_a_test_that_exists()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, row => Assert.Matches(TestName(), row));
        Dictionary<string, string> sources = Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(Path.GetFileNameWithoutExtension)
            .ToDictionary(files => files.Key!, files => string.Concat(files.Select(File.ReadAllText)));

        Assert.Empty(Names()
            .Where(name => !sources.TryGetValue(name.Class, out string? source)
                || !source.Contains($" {name.Method}(", StringComparison.Ordinal))
            .Select(name => $"{name.Class}.{name.Method}"));
    }

    [Fact]
    public void Every_test_of_compatibility_has_a_row()
    {
        IEnumerable<string> tests = typeof(CompatibilityTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<TraitAttribute>().Any(trait => trait.Name == "Compatibility"))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(tests.Except(Names().Select(name => $"{name.Class}.{name.Method}")));
    }

    private static IEnumerable<(string Class, string Method)> Names() => Rows
        .SelectMany(row => TestName().Matches(row))
        .Select(match => (match.Groups["class"].Value, match.Groups["method"].Value));

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\|[ -]+\||\| test \|$")]
    private static partial Regex Head();
}
