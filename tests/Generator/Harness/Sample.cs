using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Creates models to emit, such as the complete stages API.</summary>
internal static class Sample
{
    public static readonly ApiHeader Header = new("Acme.Crm", "Crm", "CrmJson", "CRM 1.0", IsPublic: true);

    public static readonly DocComment NoDoc = new(null, null, null);

    public static readonly TypeRef Text = new ScalarType(Scalar.String);

    public static readonly MethodParameter Account = new(
        "integrated_account_id",
        "integratedAccountId",
        Text,
        MethodParameterLocation.Query,
        ParameterSerialization.FormExploded,
        IsRequired: true,
        ParameterRole.Scope,
        Words("The account to use."))
    {
        IsAccount = true,
    };

    public static readonly ClientScope Scope = new(
        new ClientName("CrmAccountClient", "ICrmAccountClient"),
        "ForAccount",
        EquatableArray.Of(new ScopeArgument(Account, Account.Name, "IntegratedAccountId", IsRequired: true)));

    public static readonly ClientCredentials Bearer = new(
        EquatableArray.Of(new Credential("token", CredentialKind.Bearer, "", null, null, NoDoc)),
        EquatableArray.Of(new CredentialSet(EquatableArray.Of(new RequiredCredential("token", EquatableArray<string>.Empty)))),
        IsTokenEnough: true);

    public static DocComment Words(string? summary, string? origin = null, bool isDeprecated = false) => new(summary, null, origin, isDeprecated);

    public static Api Api(params TypeDeclaration[] types) => new(Header, types.ToEquatableArray(), null);

    public static ObjectType Object(string name, params Property[] properties) =>
        new(name, Words(null, "#/components/schemas/" + name), properties.ToEquatableArray(), new CapturedExtra("AdditionalProperties"), null);

    public static Property Property(
        string wireName,
        string name,
        TypeRef type,
        bool isRequired = false,
        bool tellsAbsentFromNull = false,
        Direction direction = Direction.Both) =>
        new(wireName, name, type, isRequired, tellsAbsentFromNull, direction, null, NoDoc);

    public static EnumType Enum(string name, params (string Wire, string Name)[] values) =>
        new(name, NoDoc, EnumUnderlying.String, values.Select(value => new EnumValue(value.Name, value.Wire, NoDoc)).ToEquatableArray());

    public static MethodParameter Query(
        string wireName,
        string name,
        TypeRef type,
        ParameterSerialization? style = null,
        ParameterRole role = ParameterRole.None,
        bool isRequired = false) =>
        new(
            wireName,
            name,
            type,
            MethodParameterLocation.Query,
            style ?? ParameterSerialization.FormExploded,
            isRequired,
            role,
            Words($"What {name} says."));

    public static NamedType Named(string name, NamedKind kind = NamedKind.Object) => new(name, kind);

    public static ClientOperation Operation(
        string method,
        string path,
        EquatableArray<MethodParameter> arguments,
        OperationBody? body,
        params Method[] methods) =>
        new(
            method,
            path,
            OperationId: null,
            Route(path),
            arguments,
            body,
            methods.ToEquatableArray(),
            EquatableArray.Of(new ErrorBody(0, Named("TrutoError"))),
            Security: null);

    public static Method Method(string name, Result result, MethodPaging? paging = null, params FixedQuery[] always) =>
        new(name, always.ToEquatableArray(), result, paging, Words("Does it.", "POST /unified/crm/stages"));

    /// <summary>Creates an API with one client for the operations.</summary>
    public static Api Client(EquatableArray<TypeDeclaration> types, ClientScope? scope, params ClientOperation[] operations) => new(
        Header,
        types,
        new RootClient(
            new ClientName("CrmClient", "ICrmClient"),
            "CrmClientOptions",
            "CrmClientServices",
            Words("Customers and deals.", "CRM 1.0"),
            "https://api.example",
            Bearer,
            EquatableArray.Of(StagesClient(operations)),
            scope));

    private static Client StagesClient(ClientOperation[] operations) =>
        new(new ClientName("StagesClient", "IStagesClient"), "Stages", Words("Stages of a pipeline."), operations.ToEquatableArray())
        {
            BoundNames = new ClientName("AccountStagesClient", "IAccountStagesClient"),
        };

    /// <summary>Creates the model of the stages description.</summary>
    public static Api Stages()
    {
        EquatableArray<MethodParameter> common = EquatableArray.Of(
            Account,
            Query("truto_ignore_remote_data", "ignoreRemoteData", new ScalarType(Scalar.Boolean)),
            Query("truto_exclude_fields[]", "excludeFields", new ListType(Text), role: ParameterRole.ExcludedMembers),
            Query("remote_query", "remoteQuery", new AnyJsonType(AnyJson.Object), ParameterSerialization.DeepObject),
            new MethodParameter(
                "Idempotency-Key",
                "idempotencyKey",
                Text,
                MethodParameterLocation.Header,
                ParameterSerialization.Simple,
                false,
                ParameterRole.IdempotencyKey,
                NoDoc));
        MethodParameter id = new(
            "id",
            "id",
            Text,
            MethodParameterLocation.Path,
            ParameterSerialization.Simple,
            true,
            ParameterRole.None,
            Words("Which stage."));
        EquatableArray<MethodParameter> withId = new[] { id }.Concat(common).ToEquatableArray();
        var body = new OperationBody(
            "request",
            Named("CreateStageRequest"),
            "application/json",
            true,
            Words("The stage to create."),
            new JsonFormat());
        var stage = new JsonResult(Named("Stage"), "application/json");
        return Client(
            EquatableArray.Of<TypeDeclaration>(Stage(), CreateStageRequest(), Pipeline(), Status(), Page(), Error()),
            Scope,
            Operation(
                "POST", "/unified/crm/stages", common, body,
                Method("CreateAsync", stage),
                Method(
                    "CreateRawAsync",
                    new JsonResult(new AnyJsonType(AnyJson.Value), "application/json"),
                    null,
                    new FixedQuery("truto_response_format", "raw")),
                Method("CreateStreamAsync", new StreamResult(null), null, new FixedQuery("truto_response_format", "stream"))),
            Operation(
                "GET",
                "/unified/crm/stages",
                common.Concat([Query("limit", "limit", new ScalarType(Scalar.Int32)), Query("next_cursor", "nextCursor", Text)]).ToEquatableArray(),
                null,
                Method(
                    "ListAsync",
                    new JsonResult(Named("StagePage"), "application/json"),
                    new MethodPaging(Named("Stage"), new PageProperty("Result"), new NextByCursor(new PageProperty("NextCursor"), "nextCursor")))),
            Operation("GET", "/unified/crm/stages/{id}", withId, null, Method("GetAsync", stage)),
            Operation("PATCH", "/unified/crm/stages/{id}", withId, body, Method("UpdateAsync", stage)),
            Operation("DELETE", "/unified/crm/stages/{id}", withId, null, Method("DeleteAsync", new NoResult())));
    }

    public static ObjectType Stage() => new(
        "Stage",
        Words("A stage of a pipeline.", "#/components/schemas/Stage"),
        EquatableArray.Of(
            Property("id", "Id", Text, isRequired: true),
            Property("name", "Name", Text),
            Property("position", "Position", new ScalarType(Scalar.Double)),
            Property("status", "Status", Named("StageStatus", NamedKind.Enum)),
            Property("pipeline", "Pipeline", Named("StagePipeline")),
            Property("created_at", "CreatedAt", new ScalarType(Scalar.DateTimeOffset)),
            Property("remote_data", "RemoteData", new AnyJsonType(AnyJson.Object))),
        new CapturedExtra("AdditionalProperties"),
        null);

    public static ObjectType Pipeline() => Object("StagePipeline", Property("id", "Id", Text), Property("name", "Name", Text));

    public static EnumType Status() => Enum("StageStatus", ("active", "Active"), ("inactive", "Inactive"));

    private static ObjectType CreateStageRequest() => Object(
        "CreateStageRequest",
        Property("name", "Name", Text),
        Property("pipeline", "Pipeline", Named("StagePipeline")),
        Property("position", "Position", new ScalarType(Scalar.Double)),
        Property("status", "Status", Named("StageStatus", NamedKind.Enum)),
        Property("remote_data", "RemoteData", new AnyJsonType(AnyJson.Object)));

    private static ObjectType Page() => Object(
        "StagePage",
        Property("result", "Result", new ListType(Named("Stage")), isRequired: true),
        Property("next_cursor", "NextCursor", new ScalarType(Scalar.String, IsNullable: true)));

    private static ObjectType Error() => Object(
        "TrutoError", Property("message", "Message", Text), Property("is_remote", "IsRemote", new ScalarType(Scalar.Boolean))) with
    {
        Error = new ErrorRoles("Message", "IsRemote"),
    };

    private static EquatableArray<RoutePart> Route(string path)
    {
        var parts = new List<RoutePart>();
        foreach (string piece in path.Split('{', '}').Where(piece => piece.Length > 0))
        {
            parts.Add(parts.Count % 2 == 1 ? new ArgumentPart(piece) : new LiteralPart(piece));
        }

        return parts.ToEquatableArray();
    }
}
