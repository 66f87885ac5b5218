using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

/// <summary>The JSON name of a property is emitted if it does not follow from the C# name.</summary>
public class JsonNameEmissionTests
{
    [Theory]
    [InlineData("id", "Id", "")]
    [InlineData("createdAt", "CreatedAt", "")]
    [InlineData("urlPath", "URLPath", "")]
    [InlineData("url", "URL", "")]
    [InlineData("created_at", "CreatedAt", "[JsonPropertyName(\"created_at\")]\n")]
    [InlineData("Id", "Id", "[JsonPropertyName(\"Id\")]\n")]
    [InlineData("a\"b", "Ab", "[JsonPropertyName(\"a\\\"b\")]\n")]
    public void A_name_in_camel_case_needs_no_attribute(string wireName, string name, string expected)
    {
        var writer = new SourceWriter();

        JsonNameEmission.Write(new EmissionContext(Sample.Header), writer, Sample.Property(wireName, name, new ScalarType(Scalar.String)));

        Assert.Equal(expected, writer.ToString());
    }
}
