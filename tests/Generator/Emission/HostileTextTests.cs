using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission;

/// <summary>Tests that any text of a description stays text: the emitted code has the same tokens as with harmless text.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "\"; System.Environment.Exit(1); //",
        "\\\"; } } class Evil { //",
        "*/ class Evil { } /*",
        "</summary> <evil> & ]]> <!-- -->",
        "a\r\nclass Evil { }\r#error x\n/// <evil>",
        "{0} {evil} {{x}} $\"{1}\"",
        "line\u2028class Evil { }\u2029#error\u0085next",
        "\u202e\u2066bidi\u200b\ufeff",
        "half \ud800 and \udc00 other",
        "nul \0 bell \a escape \u001b",
        "\"\"\"raw\"\"\" \"\"\"\"",
        "@\"verbatim \"\" \" u8",
        "tag \udb40\udc41 private \ue000 non \uffff",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_code_has_the_tokens_of_harmless_text(string text)
    {
        Dictionary<string, string> hostile = Emitted.FilesOf(With(text));
        Dictionary<string, string> harmless = Emitted.FilesOf(With("harmless"));

        foreach ((string hint, string source) in hostile)
        {
            SyntaxNode tree = CSharpSyntaxTree.ParseText(source).GetRoot();
            Assert.False(tree.ContainsDiagnostics, hint);
            Assert.Equal(Kinds(CSharpSyntaxTree.ParseText(harmless[hint]).GetRoot()), Kinds(tree));
            Assert.All(source, c => Assert.True(c == '\n' || !char.IsControl(c)));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_code_compiles_without_warnings(string text) => Emitted.Of(With(text));

    private static IEnumerable<SyntaxKind> Kinds(SyntaxNode root) => root.DescendantTokens().Select(token => token.Kind());

    // An API with the text in every property that accepts any text.
    private static Api With(string text)
    {
        var doc = new DocComment(text, text, text);
        var header = new ApiHeader("Acme.Crm", "Crm", "CrmJson", text, IsPublic: true);
        ObjectType type = new(
            "Thing",
            doc,
            EquatableArray.Of(
                Sample.Property(text, "First", Sample.Text, isRequired: true) with { Doc = doc, Default = text },
                Sample.Property(text + "2", "Second", new ScalarType(Scalar.String, IsNullable: true), tellsAbsentFromNull: true)),
            new CapturedExtra("AdditionalProperties"),
            null);
        EquatableArray<EnumValue> values = EquatableArray.Of(new EnumValue("First", text, doc), new EnumValue("Second", text + "2", doc));
        EnumType kinds = new("Kind", doc, EnumUnderlying.String, values);
        MethodParameter query = new(
            text, "query", Sample.Text, MethodParameterLocation.Query, ParameterSerialization.FormExploded, true, ParameterRole.Scope, doc)
        {
            IsAccount = true,
        };
        MethodParameter head = new(
            text,
            "head",
            new ListType(Sample.Text),
            MethodParameterLocation.Header,
            ParameterSerialization.Simple,
            false,
            ParameterRole.ExcludedMembers,
            doc);
        MethodParameter key = head with { Name = "key", Role = ParameterRole.IdempotencyKey };
        var body = new OperationBody("body", Sample.Named("Thing"), text, true, doc, new JsonFormat());
        Method method = new("DoAsync", EquatableArray.Of(new FixedQuery(text, text)), new JsonResult(Sample.Named("Thing"), text), null, doc);
        ClientOperation operation = new(
            text,
            text,
            text,
            EquatableArray.Of<RoutePart>(new LiteralPart(text)),
            EquatableArray.Of(query, head, key),
            body,
            EquatableArray.Of(method),
            EquatableArray<ErrorBody>.Empty,
            null);
        var client = new Client(new ClientName("ThingsClient", "IThingsClient"), "Things", doc, EquatableArray.Of(operation))
        {
            BoundNames = new ClientName("AccountThingsClient", "IAccountThingsClient"),
        };
        CredentialKind[] schemes = [.. Enum.GetValues<CredentialKind>()];
        var security = new ClientCredentials(
            schemes.Select(kind => new Credential(text + kind, kind, text, kind == CredentialKind.Certificate ? null : kind + "Property", text, doc))
                .ToEquatableArray(),
            schemes.Select(kind => new CredentialSet(EquatableArray.Of(new RequiredCredential(text + kind, EquatableArray.Of(text)))))
                .ToEquatableArray(),
            IsTokenEnough: true);
        var required = new RequiredCredential(text, EquatableArray.Of(text));
        operation = operation with
        {
            Scopes = EquatableArray.Of(text),
            Security = EquatableArray.Of(new CredentialSet(EquatableArray.Of(required, required))),
        };
        client = client with { Operations = EquatableArray.Of(operation) };
        var scope = new ClientScope(
            new ClientName("CrmAccountClient", "ICrmAccountClient"),
            "ForAccount",
            EquatableArray.Of(new ScopeArgument(query, query.Name, "Account", IsRequired: true)));
        var root = new RootClient(
            new ClientName("CrmClient", "ICrmClient"),
            "CrmClientOptions",
            "CrmClientServices",
            doc,
            text,
            security,
            EquatableArray.Of(client),
            scope);
        return new Api(header, EquatableArray.Of<TypeDeclaration>(type, kinds), root);
    }
}
