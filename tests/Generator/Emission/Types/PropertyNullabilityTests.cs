using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

/// <summary>What a caller may leave out of an object, and what may be null in one.</summary>
public class PropertyNullabilityTests
{
    [Theory]
    [InlineData(true, false, false, "Both", "string", true, true, false)]
    [InlineData(true, true, false, "Both", "string?", true, true, true)]
    [InlineData(false, false, false, "Both", "string?", false, false, false)]
    [InlineData(false, true, false, "Both", "string?", false, false, false)]
    [InlineData(false, true, true, "Both", "global::Truto.Generated.Optional<string?>", false, false, true)]
    [InlineData(true, false, false, "Response", "string?", false, true, false)]
    [InlineData(true, false, false, "Request", "string", true, false, false)]
    public void Required_nullable_and_direction_decide_what_may_be_missing_and_what_may_be_null(
        bool isRequired, bool isNullable, bool isOptionalOfT, string direction, string type, bool isDemandedByCompiler, bool isDemandedInJson, bool writesNull)
    {
        Property property = new(
            "a",
            "A",
            new ScalarType(Scalar.String) { IsNullable = isNullable },
            isRequired,
            isOptionalOfT,
            Enum.Parse<Direction>(direction),
            null,
            new DocComment(null, null, null));

        Assert.Equal(
            (type, isDemandedByCompiler, isDemandedInJson, writesNull),
            (
                PropertyNullability.Type(new EmissionContext(Sample.Header), property),
                PropertyNullability.IsRequiredByCompiler(property),
                PropertyNullability.IsRequiredInJson(property),
                PropertyNullability.AcceptsNull(property)));
    }
}
