using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Clients;

/// <summary>Clients of all shapes compile without a warning.</summary>
public class ClientEmissionTests
{
    [Fact]
    public void A_body_may_be_of_any_type()
    {
        TypeRef[] types =
        [
            new ScalarType(Scalar.Int64), Sample.Text, Sample.Named("StageStatus", NamedKind.Enum), Sample.Named("StagePipeline"),
            new ListType(new ScalarType(Scalar.Guid)), new MapType(Sample.Named("StagePipeline")), new AnyJsonType(AnyJson.Value),
        ];
        ClientOperation[] operations = [.. types.SelectMany((type, index) => new[] { true, false }.Select(isRequired => Sample.Operation(
            "POST", "/a", EquatableArray<MethodParameter>.Empty, new OperationBody("body", type, "application/json", isRequired, Sample.NoDoc, new JsonFormat()), Sample.Method($"Send{index}{isRequired}Async", new NoResult()))))];

        Emitted.Of(Sample.Client(EquatableArray.Of<TypeDeclaration>(Sample.Status(), Sample.Pipeline(), Sample.Object("TrutoError")), null, operations));
    }

    [Fact]
    public void Arguments_may_be_of_any_type_in_any_place()
    {
        TypeRef[] types =
        [
            .. Enum.GetValues<Scalar>().Select(scalar => new ScalarType(scalar)), Sample.Named("StageStatus", NamedKind.Enum), Sample.Named("StagePipeline"),
            new MapType(Sample.Text), new AnyJsonType(AnyJson.Value), new AnyJsonType(AnyJson.Object),
        ];
        types = [.. types, .. types.Select(type => new ListType(type)), .. types.Select(type => type with { IsNullable = true })];
        MethodParameter[] arguments =
        [
            .. from place in new[] { MethodParameterLocation.Query, MethodParameterLocation.Header, MethodParameterLocation.Cookie }
               from style in new[] { ParameterSerialization.Simple, ParameterSerialization.Form with { AllowsReserved = place == MethodParameterLocation.Query }, ParameterSerialization.FormExploded, new(SerializationStyle.PipeDelimited, false), new(SerializationStyle.Form, false, IsJson: true) }
               from isRequired in new[] { true, false }
               from type in types
               select new MethodParameter("a", "a", type, place, style, isRequired, ParameterRole.None, Sample.NoDoc),
        ];
        ClientOperation operation = Sample.Operation(
            "GET", "/a", arguments.Select((argument, index) => argument with { Name = "a" + index }).ToEquatableArray(), null, Sample.Method("GetAsync", new NoResult()));
        ClientOperation[] byPath = [.. types.Select((type, index) => Sample.Operation(
            "GET", "/a/{id}", EquatableArray.Of(new MethodParameter("id", "id", type, MethodParameterLocation.Path, ParameterSerialization.Simple, true, ParameterRole.None, Sample.NoDoc)), null, Sample.Method($"Get{index}Async", new NoResult())))];

        foreach (bool hasDateOnly in new[] { true, false })
        {
            Api api = Sample.Client(EquatableArray.Of<TypeDeclaration>(Sample.Status(), Sample.Pipeline(), Sample.Object("TrutoError")), null, [operation, .. byPath]);
            Emitted.Of(api with { Header = api.Header with { HasDateOnly = hasDateOnly } });
        }
    }

    [Fact]
    public void An_api_without_credential_or_address_compiles()
    {
        Api api = Sample.Stages();

        Emitted.Of(api with { Client = api.Client! with { Security = ClientCredentials.None, Scope = null } });
        Emitted.Of(api with { Client = api.Client! with { Security = ClientCredentials.None, BaseAddress = null } });
    }

    [Fact]
    public void Results_may_be_of_any_type()
    {
        TypeRef[] types = [Sample.Text, new ScalarType(Scalar.Int32), new ListType(Sample.Named("StagePipeline")), new MapType(Sample.Named("StageStatus", NamedKind.Enum)), new AnyJsonType(AnyJson.Object)];
        ClientOperation[] operations = [.. types.Concat(types.Select(type => type with { IsNullable = true })).Select((type, index) => Sample.Operation(
            "GET", "/a", EquatableArray<MethodParameter>.Empty, null, Sample.Method($"Get{index}Async", new JsonResult(type, null))))];

        Emitted.Of(Sample.Client(EquatableArray.Of<TypeDeclaration>(Sample.Status(), Sample.Pipeline(), Sample.Object("TrutoError")), null, operations));
    }

    [Fact]
    public void Arguments_may_be_called_like_what_surrounds_them()
    {
        string[] names = ["transport", "errors", "page", "cursor", "item", "value", "writer", "reader", "integratedAccountId2", "class", "this"];
        MethodParameter[] arguments = [.. names.Select(name => Sample.Query(name, name, new ListType(new ScalarType(Scalar.Guid)))), Sample.Account, Sample.Query("c", "next", Sample.Text)];
        Api api = Sample.Stages();
        ClientOperation operation = Sample.Operation(
            "GET", "/a", arguments.ToEquatableArray(), null, Sample.Method("ListAsync", new JsonResult(Sample.Named("StagePage"), null), new MethodPaging(Sample.Named("Stage"), new PageProperty("Result"), new NextByCursor(new PageProperty("NextCursor"), "next"))));

        Emitted.Of(Sample.Client(api.Types, Sample.Scope, operation));
    }

    [Fact]
    public void A_deprecated_operation_warns_users_and_not_the_generated_code()
    {
        ClientOperation operation = Sample.Operation("GET", "/a", EquatableArray<MethodParameter>.Empty, null, Sample.Method("GetAsync", new NoResult()) with { Doc = Sample.Words("Old.", isDeprecated: true) });

        Emitted emitted = Emitted.Of(Sample.Client(EquatableArray.Of<TypeDeclaration>(Sample.Object("TrutoError")), null, operation));

        Assert.Equal(2, emitted.File(".StagesClient.g.cs").Split("Obsolete(").Length - 1);
    }
}
