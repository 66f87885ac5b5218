using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Clients;

/// <summary>Tests that clients of all forms compile without warnings.</summary>
public class ClientEmissionTests
{
    private static readonly EquatableArray<MethodParameter> NoArguments = EquatableArray<MethodParameter>.Empty;

    private static EquatableArray<TypeDeclaration> Types { get; } =
        EquatableArray.Of<TypeDeclaration>(Sample.Status(), Sample.Pipeline(), Sample.Object("TrutoError"));

    [Fact]
    public void A_body_can_have_any_type()
    {
        TypeRef[] types =
        [
            new ScalarType(Scalar.Int64), Sample.Text, Sample.Named("StageStatus", NamedKind.Enum), Sample.Named("StagePipeline"),
            new ListType(new ScalarType(Scalar.Guid)), new MapType(Sample.Named("StagePipeline")), new AnyJsonType(AnyJson.Value),
        ];
        ClientOperation[] operations =
        [
            .. from entry in types.Select((type, index) => (type, index))
               from isRequired in new[] { true, false }
               let body = new OperationBody("body", entry.type, "application/json", isRequired, Sample.NoDoc, new JsonFormat())
               select Sample.Operation("POST", "/a", NoArguments, body, Sample.Method($"Send{entry.index}{isRequired}Async", new NoResult())),
        ];

        Emitted.Of(Sample.Client(Types, null, operations));
    }

    [Fact]
    public void Arguments_can_have_any_type_in_any_location()
    {
        TypeRef[] types =
        [
            .. Enum.GetValues<Scalar>().Select(scalar => new ScalarType(scalar)),
            Sample.Named("StageStatus", NamedKind.Enum), Sample.Named("StagePipeline"),
            new MapType(Sample.Text), new AnyJsonType(AnyJson.Value), new AnyJsonType(AnyJson.Object),
        ];
        types = [.. types, .. types.Select(type => new ListType(type)), .. types.Select(type => type with { IsNullable = true })];
        MethodParameter[] arguments =
        [
            .. from place in new[] { MethodParameterLocation.Query, MethodParameterLocation.Header, MethodParameterLocation.Cookie }
               from style in StylesOf(place)
               from isRequired in new[] { true, false }
               from type in types
               select new MethodParameter("a", "a", type, place, style, isRequired, ParameterRole.None, Sample.NoDoc),
        ];
        ClientOperation operation = Sample.Operation(
            "GET",
            "/a",
            arguments.Select((argument, index) => argument with { Name = "a" + index }).ToEquatableArray(),
            null,
            Sample.Method("GetAsync", new NoResult()));
        ClientOperation[] byPath =
        [
            .. types.Select((type, index) => Sample.Operation(
                "GET", "/a/{id}", EquatableArray.Of(InPath(type)), null, Sample.Method($"Get{index}Async", new NoResult()))),
        ];

        foreach (bool hasDateOnly in new[] { true, false })
        {
            Api api = Sample.Client(Types, null, [operation, .. byPath]);
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
    public void Results_can_have_any_type()
    {
        TypeRef[] types =
        [
            Sample.Text,
            new ScalarType(Scalar.Int32),
            new ListType(Sample.Named("StagePipeline")),
            new MapType(Sample.Named("StageStatus", NamedKind.Enum)),
            new AnyJsonType(AnyJson.Object),
        ];
        ClientOperation[] operations =
        [
            .. types.Concat(types.Select(type => type with { IsNullable = true }))
                .Select((type, index) => Sample.Method($"Get{index}Async", new JsonResult(type, null)))
                .Select(method => Sample.Operation("GET", "/a", NoArguments, null, method)),
        ];

        Emitted.Of(Sample.Client(Types, null, operations));
    }

    [Fact]
    public void Arguments_can_have_the_names_of_emitted_variables()
    {
        string[] names = ["transport", "errors", "page", "cursor", "item", "value", "writer", "reader", "integratedAccountId2", "class", "this"];
        var type = new ListType(new ScalarType(Scalar.Guid));
        MethodParameter[] arguments =
            [.. names.Select(name => Sample.Query(name, name, type)), Sample.Account, Sample.Query("c", "next", Sample.Text)];
        Api api = Sample.Stages();
        ClientOperation operation = Sample.Operation(
            "GET",
            "/a",
            arguments.ToEquatableArray(),
            null,
            Sample.Method(
                "ListAsync",
                new JsonResult(Sample.Named("StagePage"), null),
                new MethodPaging(Sample.Named("Stage"), new PageProperty("Result"), new NextByCursor(new PageProperty("NextCursor"), "next"))));

        Emitted.Of(Sample.Client(api.Types, Sample.Scope, operation));
    }

    [Fact]
    public void A_deprecated_operation_causes_warnings_in_user_code_only()
    {
        Method method = Sample.Method("GetAsync", new NoResult()) with { Doc = Sample.Words("Old.", isDeprecated: true) };
        ClientOperation operation = Sample.Operation("GET", "/a", NoArguments, null, method);

        Emitted emitted = Emitted.Of(Sample.Client(EquatableArray.Of<TypeDeclaration>(Sample.Object("TrutoError")), null, operation));

        Assert.Equal(2, emitted.File(".StagesClient.g.cs").Split("Obsolete(").Length - 1);
    }

    private static MethodParameter InPath(TypeRef type) =>
        new("id", "id", type, MethodParameterLocation.Path, ParameterSerialization.Simple, true, ParameterRole.None, Sample.NoDoc);

    private static ParameterSerialization[] StylesOf(MethodParameterLocation location) =>
    [
        ParameterSerialization.Simple,
        ParameterSerialization.Form with { AllowsReserved = location == MethodParameterLocation.Query },
        ParameterSerialization.FormExploded,
        new(SerializationStyle.PipeDelimited, false),
        new(SerializationStyle.Form, false, IsJson: true),
    ];
}
