using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

public class ObjectEmissionTests
{
    [Theory]
    [InlineData(true, false, "public required string P { get => _P; set => _P = value; }")]
    [InlineData(true, true, "public required string? P { get => _P; set => _P = value; }")]
    [InlineData(false, false, "public string? P { get => _P; set => _P = value; }")]
    [InlineData(false, true, "public string? P { get => _P; set => _P = value; }")]
    public void Required_and_nullable_are_independent(bool isRequired, bool isNullable, string declaration) =>
        Assert.Equal(declaration, Declared(Sample.Property("p", "P", Sample.Text with { IsNullable = isNullable }, isRequired)));

    [Theory]
    [InlineData(nameof(Direction.Response), "public string? P { get => _P; set => _P = value; }")]
    [InlineData(nameof(Direction.Request), "public required string P { get => _P; set => _P = value; }")]
    public void Only_the_sender_must_set_a_required_property(string direction, string declaration) =>
        Assert.Equal(declaration, Declared(Sample.Property("p", "P", Sample.Text, isRequired: true, direction: Enum.Parse<Direction>(direction))));

    [Fact]
    public void A_read_only_property_is_required_in_a_class_of_responses() => Assert.Equal(
        "public required string P { get => _P; set => _P = value; }",
        Declared(Sample.Property("p", "P", Sample.Text, isRequired: true, direction: Direction.Response) with { IsOfReceivedType = true }));

    [Fact]
    public void Direction_and_constant_are_documented()
    {
        Property property = Sample.Property("p", "P", Sample.Text);

        Assert.Contains("Read-only: only responses contain it.", Text(property with { Direction = Direction.Response }), StringComparison.Ordinal);
        Assert.Contains("Write-only: only requests contain it.", Text(property with { Direction = Direction.Request }), StringComparison.Ordinal);
        Assert.Contains(
            "<summary>Words.</summary> <remarks>Always <c>a</c>.</remarks>",
            Text(Sample.Property("p", "P", Sample.Text, isRequired: true) with { Constant = new Constant("a"), Doc = Sample.Words("Words.") }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Optional_distinguishes_absent_from_null() =>
        Assert.Equal(
            "public Optional<int?> P { get => _P; set => _P = value; }",
            Declared(Sample.Property("p", "P", new ScalarType(Scalar.Int32, IsNullable: true), tellsAbsentFromNull: true)));

    [Theory]
    [InlineData(nameof(Scalar.DateOnly), true, "DateOnly?")]
    [InlineData(nameof(Scalar.DateOnly), false, "DateTime?")]
    [InlineData(nameof(Scalar.TimeOnly), false, "TimeSpan?")]
    [InlineData(nameof(Scalar.Int64String), true, "long?")]
    [InlineData(nameof(Scalar.BytesBase64), true, "byte[]?")]
    [InlineData(nameof(Scalar.Uri), true, "Uri?")]
    public void A_scalar_is_a_framework_type(string scalar, bool hasDateOnly, string type)
    {
        Api api = Sample.Api(Sample.Object("T", Sample.Property("p", "P", new ScalarType(Enum.Parse<Scalar>(scalar)))));

        string text = Emitted.FilesOf(api with { Header = Sample.Header with { HasDateOnly = hasDateOnly } })["Acme.Crm.Crm.T.g.cs"];

        Assert.Contains($"public {type} P {{ get => _P; set => _P = value; }}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_types_compile_everywhere()
    {
        TypeRef[] kinds =
        [
            .. Enum.GetValues<Scalar>().Select(scalar => new ScalarType(scalar)),
            new AnyJsonType(AnyJson.Value),
            new AnyJsonType(AnyJson.Object),
            Sample.Named("Other"),
            Sample.Named("Level", NamedKind.Enum),
        ];
        kinds = [.. kinds, .. kinds.Select(kind => kind with { IsNullable = true })];
        TypeRef[] all =
        [
            .. kinds,
            .. kinds.Select(kind => new ListType(kind)),
            .. kinds.Select(kind => new MapType(kind)),
            .. kinds.Select(kind => new ListType(new ListType(kind, IsNullable: true), IsNullable: true)),
            .. kinds.Select(kind => new MapType(new ListType(kind))),
        ];
        Property[] properties =
        [
            .. all.Select((type, index) => Sample.Property("a" + index, "A" + index, type)),
            .. all.Select((type, index) => Sample.Property("b" + index, "B" + index, type, isRequired: true)),
            .. all.Select((type, index) => Sample.Property("c" + index, "C" + index, type with { IsNullable = true }, tellsAbsentFromNull: true)),
        ];

        Emitted.Of(Sample.Api(Sample.Object("T", properties), Sample.Object("Other"), Sample.Enum("Level", ("low", "Low"))));
    }

    [Fact]
    public void Older_frameworks_get_types_that_they_have()
    {
        Property[] properties =
            [.. Enum.GetValues<Scalar>().Select(scalar => Sample.Property(scalar.ToString(), "P" + scalar, new ScalarType(scalar)))];
        Api api = Sample.Api(Sample.Object("T", properties));

        Emitted.Of(api with { Header = Sample.Header with { HasDateOnly = false } });
    }

    [Fact]
    public void Deprecated_members_cause_warnings_in_user_code_only()
    {
        Property[] properties =
        [
            Sample.Property("a", "A", Sample.Text) with { Doc = Sample.Words("Old.", isDeprecated: true) },
            Sample.Property("b", "B", Sample.Text, isRequired: true) with { Doc = Sample.Words("Old.", isDeprecated: true) },
            Sample.Property("c", "C", Sample.Named("Old")),
        ];
        Emitted emitted = Emitted.Of(Sample.Api(
            Sample.Object("T", properties),
            Sample.Object("Old") with { Doc = Sample.Words(null, isDeprecated: true) },
            Sample.Enum("OldEnum", ("x", "X")) with { Doc = Sample.Words(null, isDeprecated: true) }));

        Assert.Contains("Obsolete(\"Deprecated in the API description.\")", emitted.File(".T.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Deprecated.", emitted.File(".T.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_can_have_the_names_of_framework_types_and_emitted_members()
    {
        string[] names =
        [
            "String", "Object", "Task", "Type", "System", "Stream", "Exception", "HttpClient", "Options", "Action", "record", "JsonRead",
            "Crm", "Truto", "Acme", "Stage", "MemberOfStage", "ReadStage", "ConverterOfStage",
        ];

        Emitted.Of(Sample.Api([.. names.Select(TypeWithAllOthers)]));

        TypeDeclaration TypeWithAllOthers(string name) => Sample.Object(
            name, [.. names.Where(other => other != name).Select((other, index) => Sample.Property(other, "P" + index, Sample.Named(other)))]);
    }

    [Fact]
    public void Properties_can_have_the_names_of_emitted_variables()
    {
        string[] names = ["reader", "writer", "value", "target", "context", "member", "Value", "System", "global", "String", "@class"];

        Property[] properties = [.. names.Select(name => Sample.Property(name, name.TrimStart('@'), Sample.Text, isRequired: true))];

        Emitted.Of(Sample.Api(Sample.Object("T", properties)));
    }

    [Fact]
    public void An_error_implements_IApiError_with_its_properties()
    {
        ObjectType error = Sample.Object(
            "Failure",
            Sample.Property("text", "Text", Sample.Text, isRequired: true),
            Sample.Property("remote", "Remote", new ScalarType(Scalar.Boolean), isRequired: true));
        ObjectType bare = Sample.Object("Bare") with { Error = new ErrorRoles(null, null) };
        Emitted emitted = Emitted.Of(Sample.Api(error with { Error = new ErrorRoles("Text", "Remote") }, bare));

        Assert.Contains("string? IApiError.Message => Text;", emitted.File(".Failure.g.cs"), StringComparison.Ordinal);
        Assert.Contains("bool? IApiError.IsUpstream => null;", emitted.File(".Bare.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_documented()
    {
        Property property = Sample.Property("p", "P", Sample.Text) with { Default = "\"a\"" };

        Assert.Contains("Default: <c>&quot;a&quot;</c>.", Text(property), StringComparison.Ordinal);
    }

    private static string Declared(Property property) =>
        Text(property).Split('\n')
            .Select(line => line.Trim())
            .Single(line => line.EndsWith("; set => _P = value; }", StringComparison.Ordinal))
            .Split("] ")[^1];

    private static string Text(Property property)
    {
        var type = new ObjectType("T", Sample.NoDoc, EquatableArray.Of(property), new CapturedExtra("AdditionalProperties"), null);
        return Emitted.FilesOf(Sample.Api(type))["Acme.Crm.Crm.T.g.cs"];
    }
}
