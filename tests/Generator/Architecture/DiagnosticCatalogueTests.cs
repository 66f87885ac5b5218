using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

public class DiagnosticCatalogueTests
{
    private static readonly FieldInfo[] Fields =
    [
        .. typeof(DiagnosticCatalog)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor)),
    ];

    internal static readonly DiagnosticDescriptor[] Descriptors = [.. Fields.Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Descriptors.Length, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_diagnostic_has_a_release_row(string id)
    {
        string[] releases = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];
        string row = Assert.Single(
            releases.SelectMany(file => File.ReadLines(Repository.PathOf("generator", "Diagnostics", file))),
            line => line.StartsWith(id + " ", StringComparison.Ordinal));
        DiagnosticDescriptor descriptor = Descriptors.Single(one => one.Id == id);

        Assert.Equal(
            [id, descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString(CultureInfo.InvariantCulture)],
            row.Split('|').Select(cell => cell.Trim()));
    }

    [Fact]
    public void Each_descriptor_has_a_factory_of_its_name()
    {
        IEnumerable<string> factories = typeof(DiagnosticCatalog).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(DiagnosticInfo) || method.ReturnType == typeof(Diagnostic))
            .Select(method => method.Name + "Descriptor");

        Assert.Empty(Fields.Select(field => field.Name).Except(factories));
    }
}
