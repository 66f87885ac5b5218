using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

/// <summary>Tests the attributes that link emitted members to the description.</summary>
public class OriginAttributesTests
{
    private static readonly EmissionContext Context = new(Sample.Header);

    [Theory]
    [InlineData("truto_exclude_fields[]", "excludeFields", "[OpenApiParameter(\"truto_exclude_fields[]\")] ")]
    [InlineData("per_page", "perPage", "")]
    [InlineData("X-Request-ID", "xRequestId", "")]
    [InlineData("class", "class", "")]
    [InlineData("id", "id2", "[OpenApiParameter(\"id\")] ")]
    public void A_parameter_has_its_wire_name_only_if_the_C_sharp_name_does_not_determine_it(string wire, string name, string expected) =>
        Assert.Equal(expected, OriginAttributes.Of(Context, Parameter(name, wire)));

    [Fact]
    public void A_body_has_no_wire_name() =>
        Assert.Equal("", OriginAttributes.Of(Context, Parameter("body", wireName: null)));

    [Fact]
    public void An_operation_has_method_path_and_id()
    {
        Method method = Sample.Method("GetAsync", new NoResult());
        ClientOperation operation = Sample.Operation("GET", "/pets", EquatableArray<MethodParameter>.Empty, body: null, method);

        Assert.Equal("[OpenApiOperation(\"GET\", \"/pets\")]", OriginAttributes.Of(Context, operation));
        Assert.Equal(
            "[OpenApiOperation(\"GET\", \"/pets\", \"get\\\"Pet\")]",
            OriginAttributes.Of(Context, operation with { OperationId = "get\"Pet" }));
    }

    private static EmittedParameter Parameter(string name, string? wireName) =>
        new(name, wireName, "string", IsOptional: false, Sample.NoDoc, Default: null, Guard: null);
}
