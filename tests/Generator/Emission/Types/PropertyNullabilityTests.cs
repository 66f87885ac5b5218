using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

/// <summary>Tests which properties can be omitted and which can be null.</summary>
public class PropertyNullabilityTests
{
    [Theory]
    [InlineData(true, false, false, "Both", "string", true, true, false)]
    [InlineData(true, true, false, "Both", "string?", true, true, true)]
    [InlineData(false, false, false, "Both", "string?", false, false, false)]
    [InlineData(false, true, false, "Both", "string?", false, false, false)]
    [InlineData(false, true, true, "Both", "Optional<string?>", false, false, true)]
    [InlineData(true, false, false, "Response", "string?", false, true, false)]
    [InlineData(true, false, false, "Request", "string", true, false, false)]
    public void Required_nullable_and_direction_determine_nullability(
        bool isRequired,
        bool isNullable,
        bool isOptionalWrapper,
        string direction,
        string type,
        bool isRequiredByCompiler,
        bool isRequiredInJson,
        bool acceptsNull)
    {
        Property property = new(
            "a",
            "A",
            new ScalarType(Scalar.String) { IsNullable = isNullable },
            isRequired,
            isOptionalWrapper,
            Enum.Parse<Direction>(direction),
            null,
            new DocComment(null, null, null));

        Assert.Equal(
            (type, isRequiredByCompiler, isRequiredInJson, acceptsNull),
            (
                PropertyNullability.Type(new EmissionContext(Sample.Header), property),
                PropertyNullability.IsRequiredByCompiler(property),
                PropertyNullability.IsRequiredInJson(property),
                PropertyNullability.AcceptsNull(property)));
    }
}
