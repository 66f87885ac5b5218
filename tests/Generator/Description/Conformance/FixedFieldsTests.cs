using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description.Conformance;

public class FixedFieldsTests
{
    // Without a letter these are nothing that anybody recognizes, or another field.
    private static readonly string[] Short = ["in", "get", "put", "url"];

    public static TheoryData<string, string> Tables =>
    [
        .. from kind in Enum.GetNames<ObjectKind>()
           from version in Enum.GetNames<OpenApiVersion>()
           where kind != nameof(ObjectKind.Schema) && FixedFields.Table(Enum.Parse<ObjectKind>(kind), Enum.Parse<OpenApiVersion>(version)).Names.Any()
           select (kind, version),
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_missing_or_swapped_letter_is_recognized(string kind, string version)
    {
        FieldTable table = FixedFields.Table(Enum.Parse<ObjectKind>(kind), Enum.Parse<OpenApiVersion>(version));
        foreach (string name in table.Names.Except(Short).Where(name => name[0] != '$'))
        {
            int middle = name.Length / 2;
            string lacking = name.Remove(middle, 1);
            string swapped = name[..(middle - 1)] + name[middle] + name[middle - 1] + name[(middle + 1)..];

            Assert.Equal((name, name, name), (name, NearestName.Of(lacking, table.Names), NearestName.Of(swapped, table.Names)));
        }
    }

    [Theory]
    [InlineData("tpye", "OAG0230")]
    [InlineData("requried", "OAG0230")]
    [InlineData("propertes", "OAG0230")]
    [InlineData("additonalProperties", "OAG0230")]
    [InlineData("$Ref", "OAG0230")]
    [InlineData("maxlength", "OAG0231")]
    [InlineData("desciption", "OAG0231")]
    public void A_misspelled_keyword_that_determines_the_type_is_a_warning(string keyword, string id) =>
        Assert.Equal([id], ProblemsOf(keyword));

    [Theory]
    [InlineData("note")]
    [InlineData("label")]
    [InlineData("x-tpye")]
    [InlineData("unit")]
    [InlineData("values")]
    [InlineData("range")]
    [InlineData("$type")]
    [InlineData("name")]
    [InlineData("order")]
    [InlineData("hidden")]
    [InlineData("optional")]
    [InlineData("propertyOrder")]
    [InlineData("enumNames")]
    [InlineData("instanceof")]
    public void Another_misspelled_keyword_is_information(string keyword) => Assert.Empty(ProblemsOf(keyword));

    [Fact]
    public void A_keyword_that_is_present_is_not_suggested() => Assert.Equal([], ProblemsOf("typ"));

    private static IEnumerable<string> ProblemsOf(string keyword)
    {
        string rest = keyword == "typ" ? "type: string" : "maxItems: 1";
        string text = "{ openapi: 3.1.0, info: { title: T, version: '1' }, components: { schemas: { A: { " + rest + ", " + keyword + ": a } } } }";
        SourceFile file = DescriptionText.Read("test.yaml", text, CancellationToken.None);
        return OpenApiReader.ReadAndCheck(file, [], CancellationToken.None).Problems.Select(problem => problem.Id);
    }
}
