using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation;

/// <summary>The built-in description translates to the documented client.</summary>
public class StagesDescriptionTests
{
    private static readonly Translated Stages = Translated.File(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml"));

    [Fact]
    public void Only_repeated_values_are_reported() => Assert.Equal(["OAG0401", "OAG0401"], Stages.ProblemIds);

    [Fact]
    public void Names_are_those_that_the_description_declares() => Assert.Equal(
        new ApiHeader("Truto.Crm", "TrutoCrm", "TrutoCrmJson", "Truto Unified CRM API - Stages 1.0.0", IsPublic: true)
        {
            Documentation = "https://truto.one/docs/api-reference/unified-crm-api/stages/create/",
        },
        Stages.Api.Header);

    [Fact]
    public void The_client_sends_a_token_to_the_server()
    {
        Assert.Equal("TrutoCrmClient", Stages.Client.Name);
        Assert.Equal("https://api.truto.one", Stages.Client.BaseAddress);
        Assert.Equal(CredentialKind.Bearer, Assert.Single(Stages.Client.Security.Schemes).Kind);
        Assert.Single(Stages.Client.Security.Requirements);
        Assert.All(Stages.Client.Clients.SelectMany(client => client.Operations), operation => Assert.Null(operation.Security));
    }

    [Fact]
    public void Each_operation_has_a_method_for_each_format() => Assert.Equal(
        [
            "Stages.ListAsync",
            "Stages.CreateAsync", "Stages.CreateRawAsync", "Stages.CreateNormalizedAsync", "Stages.CreateStreamAsync",
            "Stages.GetAsync", "Stages.GetRawAsync", "Stages.GetNormalizedAsync", "Stages.GetStreamAsync",
            "Stages.UpdateAsync", "Stages.UpdateRawAsync", "Stages.UpdateNormalizedAsync", "Stages.UpdateStreamAsync",
            "Stages.DeleteAsync",
        ],
        Stages.Methods);

    [Theory]
    [InlineData("CreateAsync", "Stage", "CreateStageRequest request!")]
    [InlineData("CreateRawAsync", "json", "CreateStageRequest request!")]
    [InlineData("CreateNormalizedAsync", "Stage", "CreateStageRequest request!")]
    [InlineData("CreateStreamAsync", "stream", "CreateStageRequest request!")]
    public void Creating_takes_a_request_an_account_and_options(string method, string result, string body) => Assert.Equal(
        $"{result} {method}(Query String integratedAccountId!, Query Boolean ignoreRemoteData, Query String[] excludeFields, "
        + $"Query jsonobject remoteQuery, Header String idempotencyKey, {body})",
        Stages.Signature(method));

    [Fact]
    public void A_stage_is_updated_by_its_id() => Assert.StartsWith(
        "Stage UpdateAsync(Path String id!, Query String integratedAccountId!, Query Boolean ignoreRemoteData,", Stages.Signature(
            "UpdateAsync"), StringComparison.Ordinal);

    [Fact]
    public void A_query_pair_requests_a_format_except_the_default()
    {
        ClientOperation create = OperationOf("CreateAsync");

        Assert.Equal(
            ["", "truto_response_format=raw", "truto_response_format=normalized", "truto_response_format=stream"],
            create.Methods.Select(method => string.Join("&", method.Fixed.Select(pair => $"{pair.WireName}={pair.Value}"))));
        Assert.Equal(["application/json", "application/json", "application/json", null], create.Methods.Select(method => method.Result.Accept));
    }

    [Fact]
    public void Parameters_play_their_roles() => Assert.Equal(
        [
            ("integrated_account_id", ParameterRole.Scope, ParameterSerialization.Form),
            ("truto_ignore_remote_data", ParameterRole.None, ParameterSerialization.Form),
            ("truto_exclude_fields[]", ParameterRole.ExcludedMembers, ParameterSerialization.FormExploded),
            ("remote_query", ParameterRole.None, ParameterSerialization.DeepObject),
            ("Idempotency-Key", ParameterRole.IdempotencyKey, ParameterSerialization.Simple),
        ],
        OperationOf("CreateAsync").Arguments.Select(argument => (argument.WireName, argument.Role, argument.Style)));

    [Fact]
    public void The_client_can_be_bound_to_an_account()
    {
        Assert.Equal(("TrutoCrmAccountClient", "ForAccount"), (Stages.Client.Scope?.Names.Class, Stages.Client.Scope?.MethodName));
        Assert.Equal("integratedAccountId", Assert.Single(Stages.Client.Scope!.Arguments).Name);
    }

    [Fact]
    public void Stages_are_listed_page_by_page() => Assert.Equal(
        new MethodPaging(new NamedType("Stage", NamedKind.Object), new PageProperty(
            "Result"), new NextByCursor(new PageProperty("NextCursor"), "nextCursor")), OperationOf("ListAsync").Methods[0].Paging);

    [Fact]
    public void A_stage_requires_the_properties_that_are_always_present() => Assert.Equal(
        "Id:String! Name:String Position:Double Status:StageStatus Pipeline:StagePipeline CreatedAt:DateTimeOffset UpdatedAt:DateTimeOffset "
            + "RemoteData:jsonobject",
        Stages.Properties("Stage"));

    [Fact]
    public void A_request_requires_no_property() => Assert.Equal(
        "Name:String Pipeline:StagePipeline Position:Double Status:StageStatus RemoteData:jsonobject", Stages.Properties("CreateStageRequest"));

    [Fact]
    public void A_status_listed_twice_is_one_documented_value()
    {
        Assert.Equal("Active=active Inactive=inactive", Stages.Values("StageStatus"));
        Assert.Equal("The stage is in use.", Stages.Type<EnumType>("StageStatus").Values[0].Doc.Summary);
    }

    [Fact]
    public void An_error_lists_missing_scopes_and_the_origin()
    {
        Assert.Equal([(0, "TrutoError")], OperationOf("CreateAsync").Errors.Select(error => (error.Status, Translated.Text(error.Type))));
        Assert.Equal(new ErrorRoles("Message", "TrutoIsRemoteError"), Stages.Type<ObjectType>("TrutoError").Error);
        Assert.Contains("TrutoErrorInsight:TrutoErrorInsight", Stages.Properties("TrutoError"), StringComparison.Ordinal);
        Assert.Contains("MissingRequiredBodyFields:TrutoMissingNames", Stages.Properties("TrutoErrorInsight"), StringComparison.Ordinal);
        Assert.Equal("Description:String! Value:String[]!", Stages.Properties("TrutoMissingNames"));
    }

    [Fact]
    public void A_blocked_account_is_final_and_limits_are_documented()
    {
        Assert.Equal([new FinalResponse(503, null)], Stages.Client.FinalResponses);
        Assert.Equal(new DocumentedLimits(new DocumentedRate(500, 10), new DocumentedRate(50, 10), MaxConcurrency: null), Stages.Client.Limits);
    }

    [Fact]
    public void Declarations_have_their_origin()
    {
        Assert.Equal("#/components/schemas/Stage", Stages.Type<ObjectType>("Stage").Doc.Origin);
        Assert.Equal("POST /unified/crm/stages", OperationOf("CreateAsync").Methods[0].Doc.Origin);
        Assert.Equal("Creates a stage.", OperationOf("CreateAsync").Methods[0].Doc.Summary);
    }

    [Fact]
    public void Names_of_the_project_take_precedence()
    {
        Translated renamed = Translated.Document(
            File.ReadAllText(Repository.PathOf("specs", "truto-crm-stages.openapi.yaml")),
            "stages.yaml",
            new TranslationOptions("Acme", Namespace: "Acme.Crm", ClientName: "Pipeline", IsPublic: false));

        Assert.Equal(("Acme.Crm", "Pipeline", false), (renamed.Api.Header.Namespace, renamed.Client.Name, renamed.Api.Header.IsPublic));
    }

    private static ClientOperation OperationOf(string method) =>
        Assert.Single(Stages.Client.Clients).Operations.Single(operation => operation.Methods.Any(candidate => candidate.Name == method));
}
