using System.Reflection;
using System.Text.RegularExpressions;
using Truto.Generated.Mock;
using Truto.Generated.Tests.Docs.MSBuild;

namespace Truto.Generated.Tests.Docs.Reference;

/// <summary>The reference pages list every option, and nothing that does not exist.</summary>
public sealed partial class OptionReferenceTests
{
    [Fact]
    public void Every_item() => ReferencePage.Read("msbuild.md").Section("Items").AssertLists(BuildFiles.Items);

    [Fact]
    public void Every_metadata() => ReferencePage.Read("msbuild.md").Section("Metadata of items").AssertLists(BuildFiles.Metadata);

    [Fact]
    public void Every_property() => ReferencePage.Read("msbuild.md").Section("Properties").AssertLists(BuildFiles.Properties);

    [Fact]
    public void Every_target() => ReferencePage.Read("msbuild.md").Section("Targets").AssertLists(BuildFiles.Targets);

    [Theory]
    [InlineData("Clients", typeof(ApiClientOptions))]
    [InlineData("Calls", typeof(RequestOptions))]
    [InlineData("Retries", typeof(RetryOptions))]
    [InlineData("Rate limits", typeof(RequestLimits))]
    [InlineData("The mock", typeof(OpenApiMockOptions))]
    public void Every_property_of_options(string section, Type type) =>
        ReferencePage.Read("options.md").Section(section)
            .AssertLists(type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name));

    [Fact]
    public void Every_extension()
    {
        string source = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("generator"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        IEnumerable<string> names = Extension().Matches(source).Select(match => match.Groups["name"].Value);
        ReferencePage.Read("extensions.md").AssertLists(names.Except(["x-ms-text"]));
    }

    [GeneratedRegex("\"(?<name>x-[a-zA-Z][a-zA-Z-]+)\"")]
    private static partial Regex Extension();
}
