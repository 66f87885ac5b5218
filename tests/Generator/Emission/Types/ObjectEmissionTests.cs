using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Types;

public class ObjectEmissionTests
{
    [Theory]
    [InlineData(true, false, "public required string P { get => _P!; set => _P = value; }")]
    [InlineData(true, true, "public required string? P { get => _P; set => _P = value; }")]
    [InlineData(false, false, "public string? P { get => _P; set => _P = value; }")]
    [InlineData(false, true, "public string? P { get => _P; set => _P = value; }")]
    public void Required_and_nullable_are_kept_apart(bool isRequired, bool isNullable, string declaration) =>
        Assert.Equal(declaration, Declared(Sample.Property("p", "P", Sample.Text with { IsNullable = isNullable }, isRequired)));

    [Theory]
    [InlineData(nameof(Direction.Response), "public string? P { get => _P; set => _P = value; }")]
    [InlineData(nameof(Direction.Request), "public required string P { get => _P!; set => _P = value; }")]
    public void Only_who_sends_a_member_is_asked_for_it(string direction, string declaration) =>
        Assert.Equal(declaration, Declared(Sample.Property("p", "P", Sample.Text, isRequired: true, direction: Enum.Parse<Direction>(direction))));

    [Fact]
    public void What_only_responses_carry_is_required_where_requests_do_not_carry_the_class() => Assert.Equal(
        "public required string P { get => _P!; set => _P = value; }",
        Declared(Sample.Property("p", "P", Sample.Text, isRequired: true, direction: Direction.Response) with { IsOfReceivedType = true }));

    [Fact]
    public void Who_sends_a_property_and_its_one_value_are_documented()
    {
        Assert.Contains("Read-only: only responses contain it.", Text(Sample.Property("p", "P", Sample.Text, direction: Direction.Response)), StringComparison.Ordinal);
        Assert.Contains("Write-only: only requests contain it.", Text(Sample.Property("p", "P", Sample.Text, direction: Direction.Request)), StringComparison.Ordinal);
        Assert.Contains(
            "<summary>Words.</summary> <remarks>Always <c>a</c>.</remarks>",
            Text(Sample.Property("p", "P", Sample.Text, isRequired: true) with { Constant = new Constant("a"), Doc = Sample.Words("Words.") }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_and_null_are_told_apart_by_a_type() =>
        Assert.Equal(
            "public global::Truto.Generated.Optional<int?> P { get => _P; set => _P = value; }",
            Declared(Sample.Property("p", "P", new ScalarType(Scalar.Int32, IsNullable: true), tellsAbsentFromNull: true)));

    [Theory]
    [InlineData(nameof(Scalar.DateOnly), true, "global::System.DateOnly?")]
    [InlineData(nameof(Scalar.DateOnly), false, "global::System.DateTime?")]
    [InlineData(nameof(Scalar.TimeOnly), false, "global::System.TimeSpan?")]
    [InlineData(nameof(Scalar.Int64String), true, "long?")]
    [InlineData(nameof(Scalar.BytesBase64), true, "byte[]?")]
    [InlineData(nameof(Scalar.Uri), true, "global::System.Uri?")]
    public void A_scalar_is_a_type_of_the_framework(string scalar, bool hasDateOnly, string type)
    {
        Api api = Sample.Api(Sample.Object("T", Sample.Property("p", "P", new ScalarType(Enum.Parse<Scalar>(scalar)))));

        string text = Emitted.FilesOf(api with { Header = Sample.Header with { HasDateOnly = hasDateOnly } })["Acme.Crm.Crm.T.g.cs"];

        Assert.Contains($"public {type} P {{ get => _P; set => _P = value; }}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_kinds_of_types_compile_in_every_place()
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
    public void Older_frameworks_get_types_they_have()
    {
        Api api = Sample.Api(Sample.Object("T", [.. Enum.GetValues<Scalar>().Select(scalar => Sample.Property(scalar.ToString(), "P" + scalar, new ScalarType(scalar)))]));

        Emitted.Of(api with { Header = Sample.Header with { HasDateOnly = false } });
    }

    [Fact]
    public void Deprecated_members_warn_users_and_not_the_generated_code()
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

        Assert.Contains("global::System.Obsolete(\"Deprecated in the API description.\")", emitted.File(".T.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Deprecated.", emitted.File(".T.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_types_may_be_those_of_the_framework_and_of_each_others_members()
    {
        string[] names = ["String", "Object", "Task", "Type", "System", "Stream", "Exception", "HttpClient", "Options", "Action", "record", "JsonRead", "Crm", "Truto", "Acme", "Stage", "MemberOfStage", "ReadStage", "ConverterOfStage"];
        TypeDeclaration[] types = [.. names.Select(name => Sample.Object(name, [.. names.Where(other => other != name).Select((other, index) => Sample.Property(other, "P" + index, Sample.Named(other)))]))];

        Emitted.Of(Sample.Api(types));
    }

    [Fact]
    public void Properties_may_be_called_like_what_surrounds_them()
    {
        string[] names = ["reader", "writer", "value", "target", "context", "member", "Value", "System", "global", "String", "@class"];

        Emitted.Of(Sample.Api(Sample.Object("T", [.. names.Select(name => Sample.Property(name, name.TrimStart('@'), Sample.Text, isRequired: true))])));
    }

    [Fact]
    public void An_error_says_which_of_its_properties_are_for_people()
    {
        ObjectType error = Sample.Object("Failure", Sample.Property("text", "Text", Sample.Text, isRequired: true), Sample.Property("remote", "Remote", new ScalarType(Scalar.Boolean), isRequired: true));
        Emitted emitted = Emitted.Of(Sample.Api(error with { Error = new ErrorRoles("Text", "Remote") }, Sample.Object("Bare") with { Error = new ErrorRoles(null, null) }));

        Assert.Contains("string? global::Truto.Generated.IApiError.Message => Text;", emitted.File(".Failure.g.cs"), StringComparison.Ordinal);
        Assert.Contains("bool? global::Truto.Generated.IApiError.IsUpstream => null;", emitted.File(".Bare.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_the_description_is_told()
    {
        Property property = Sample.Property("p", "P", Sample.Text) with { Default = "\"a\"" };

        Assert.Contains("Default: <c>&quot;a&quot;</c>.", Text(property), StringComparison.Ordinal);
    }

    private static string Declared(Property property) =>
        Text(property).Split('\n').Select(line => line.Trim()).Single(line => line.EndsWith("; set => _P = value; }", StringComparison.Ordinal)).Split("] ")[^1];

    private static string Text(Property property)
    {
        var type = new ObjectType("T", Sample.NoDoc, EquatableArray.Of(property), new CapturedExtra("AdditionalProperties"), null);
        return Emitted.FilesOf(Sample.Api(type))["Acme.Crm.Crm.T.g.cs"];
    }
}
