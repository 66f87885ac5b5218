using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Text;

/// <summary>Emitted members say which part of the description they come from.</summary>
public class OriginAttributesTests
{
    [Theory]
    [InlineData("truto_exclude_fields[]", "excludeFields", "[global::Truto.Generated.OpenApiParameter(\"truto_exclude_fields[]\")] ")]
    [InlineData("per_page", "perPage", "")]
    [InlineData("X-Request-ID", "xRequestId", "")]
    [InlineData("class", "class", "")]
    [InlineData("id", "id2", "[global::Truto.Generated.OpenApiParameter(\"id\")] ")]
    public void A_parameter_names_the_wire_only_where_its_own_name_does_not_tell(string wire, string name, string expected) =>
        Assert.Equal(expected, OriginAttributes.Of(new EmittedParameter(name, wire, "string", IsOptional: false, Sample.NoDoc, Default: null, Guard: null)));

    [Fact]
    public void A_body_has_no_wire_name() =>
        Assert.Equal("", OriginAttributes.Of(new EmittedParameter("body", WireName: null, "string", IsOptional: false, Sample.NoDoc, Default: null, Guard: null)));

    [Fact]
    public void An_operation_is_told_by_verb_route_and_id()
    {
        ClientOperation operation = Sample.Operation("GET", "/pets", EquatableArray<MethodParameter>.Empty, body: null, Sample.Method("GetAsync", new NoResult()));

        Assert.Equal("[global::Truto.Generated.OpenApiOperation(\"GET\", \"/pets\")]", OriginAttributes.Of(operation));
        Assert.Equal(
            "[global::Truto.Generated.OpenApiOperation(\"GET\", \"/pets\", \"get\\\"Pet\")]",
            OriginAttributes.Of(operation with { OperationId = "get\"Pet" }));
    }
}
