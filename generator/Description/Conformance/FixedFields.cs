using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Conformance;

#pragma warning disable IDE0065 // Outside the namespace, names of classes in its parent would take precedence.
using static Truto.Generated.SourceGeneration.Description.Conformance.FieldForm;
using static Truto.Generated.SourceGeneration.Description.Conformance.ObjectKind;
using static Truto.Generated.SourceGeneration.Description.Conformance.Versions;
#pragma warning restore IDE0065

/// <summary>
/// The fixed fields of every object of OpenAPI 2.0, 3.0, 3.1 and 3.2, in the order of the specification. Fields whose absence the readers report
/// (<c>name</c> and <c>in</c> of parameters, <c>url</c> of servers, names of tags, types of security schemes) are not marked as required.
/// </summary>
internal static partial class FixedFields
{
    // Fields of parameters, headers and items of 2.0, which have no schema.
    private static readonly Field[] SwaggerValue =
    [
        Of("type", Only20), Of("format", Only20), Of("items", Only20, Object, SwaggerItems), Of("collectionFormat", Only20), Data("default", Only20),
        Data("maximum", Only20), Flag("exclusiveMaximum", Only20), Data("minimum", Only20), Flag("exclusiveMinimum", Only20),
        Data("maxLength", Only20),
        Data("minLength", Only20), Of("pattern", Only20), Data("maxItems", Only20), Data("minItems", Only20), Flag("uniqueItems", Only20),
        Data("enum", Only20),
        Data("multipleOf", Only20),
    ];

    private static readonly Dictionary<ObjectKind, (string Noun, Field[] Fields)> Objects = new()
    {
        [Document] = ("a description",
        [
            Of("openapi", From30), Of("$self", Only32), Of("swagger", Only20), Of("info", All, Object, Info, All), Of("jsonSchemaDialect", From31),
            Of("host", Only20), Of("basePath", Only20), Texts("schemes", Only20), Texts("consumes", Only20), Texts("produces", Only20),
            Of("servers", From30, List, Server), Of("paths", All, Object, Paths), Of("webhooks", From31, Map, PathItem),
            Of("components", From30, Object, Components), Of("definitions", Only20, Map, Schema), Of("parameters", Only20, Map, SwaggerParameter),
            Of("responses", Only20, Map, SwaggerResponse), Of("securityDefinitions", Only20, Map, SwaggerSecurityScheme), Data("security", All),
            Of("tags", All, List, Tag), Of("externalDocs", All, Object, ExternalDocumentation),
        ]),
        [Info] = ("the object 'info'",
        [
            Of("title", All, required: All), Of("summary", From31), Of("description", All), Of("termsOfService", All),
            Of("contact", All, Object, Contact), Of("license", All, Object, License), Of("version", All, required: All),
        ]),
        [Contact] = ("a contact", [Of("name", All), Of("url", All), Of("email", All)]),
        [License] = ("a license", [Of("name", All, required: All), Of("identifier", From31), Of("url", All)]),
        [Server] = ("a server", [Of("url", From30), Of("description", From30), Of("name", Only32), Of("variables", From30, Map, ServerVariable)]),
        [ServerVariable] = ("a server variable", [Texts("enum", From30), Of("default", From30, required: From30), Of("description", From30)]),
        [Components] = ("the object 'components'",
        [
            Of("schemas", From30, Map, Schema), Of("responses", From30, Map, Response), Of("parameters", From30, Map, Parameter),
            Of("examples", From30, Map, Example), Of("requestBodies", From30, Map, RequestBody), Of("headers", From30, Map, Header),
            Of("securitySchemes", From30, Map, SecurityScheme), Of("links", From30, Map, Link), Of("callbacks", From30, Map, Callback),
            Of("pathItems", From31, Map, PathItem), Of("mediaTypes", Only32, Map, MediaType),
        ]),
        [Paths] = ("the object 'paths'", []),
        [PathItem] = ("a path item",
        [
            Of("$ref", All), Of("summary", From30), Of("description", From30), Verb("get"), Verb("put"), Verb("post"), Verb("delete"),
            Verb("options"),
            Verb("head"), Verb("patch"), Verb("trace", From30), Verb("query", Only32), Of("additionalOperations", Only32, Map, Operation),
            Of("servers", From30, List, Server), Of("parameters", From30, List, Parameter), Of("parameters", Only20, List, SwaggerParameter),
        ]),
        [Operation] = ("an operation",
        [
            Texts("tags", All), Of("summary", All), Of("description", All), Of("externalDocs", All, Object, ExternalDocumentation),
            Of("operationId", All), Texts("consumes", Only20), Texts("produces", Only20), Of("parameters", From30, List, Parameter),
            Of("parameters", Only20, List, SwaggerParameter), Of("requestBody", From30, Object, RequestBody),
            Of("responses", All, Object, Responses, Until30), Of("callbacks", From30, Map, Callback), Texts("schemes", Only20),
            Flag("deprecated", All),
            Data("security", All), Of("servers", From30, List, Server),
        ]),
        [ExternalDocumentation] = ("external documentation", [Of("description", All), Of("url", All, required: All)]),
        [Parameter] = ("a parameter",
        [
            Of("name", From30), Of("in", From30), Of("description", From30), Flag("required", From30), Flag("deprecated", From30),
            Flag("allowEmptyValue", From30),
            Of("style", From30), Flag("explode", From30), Flag("allowReserved", From30), Of("schema", From30, Object, Schema),
            Data("example", From30),
            Of("examples", From30, Map, Example), Of("content", From30, Map, MediaType),
        ]),
        [RequestBody] = ("a request body", [Of("description", From30), Of("content", From30, Map, MediaType, From30), Flag("required", From30)]),
        [MediaType] = ("a media type",
        [
            Of("description", Only32), Of("schema", From30, Object, Schema), Of("itemSchema", Only32, Object, Schema), Data("example", From30),
            Of("examples", From30, Map, Example),
            Of("encoding", From30, Map, Encoding), Of("prefixEncoding", Only32, List, Encoding), Of("itemEncoding", Only32, Object, Encoding),
        ]),
        [Encoding] = ("an encoding",
        [
            Of("contentType", From30), Of("headers", From30, Map, Header), Of("style", From30), Flag("explode", From30),
            Flag("allowReserved", From30),
            Of("encoding", Only32, Map, Encoding), Of("prefixEncoding", Only32, List, Encoding), Of("itemEncoding", Only32, Object, Encoding),
        ]),
        [Responses] = ("the object 'responses'", []),
        [Response] = ("a response",
        [
            Of("summary", Only32), Of("description", From30, required: Only30 | Only31), Of("headers", From30, Map, Header),
            Of("content", From30, Map, MediaType), Of("links", From30, Map, Link),
        ]),
        [Callback] = ("a callback", []),
        [Example] = ("an example",
        [
            Of("summary", From30), Of("description", From30), Data("dataValue", Only32), Of("serializedValue", Only32), Of("externalValue", From30),
            Data("value", From30),
        ]),
        [Link] = ("a link",
        [
            Of("operationRef", From30), Of("operationId", From30), Data("parameters", From30), Data("requestBody", From30), Of("description", From30),
            Of("server", From30, Object, Server),
        ]),
        [Header] = ("a header",
        [
            Of("description", From30), Flag("required", From30), Flag("deprecated", From30), Flag("allowEmptyValue", From30), Of("style", From30),
            Flag("explode", From30),
            Flag("allowReserved", From30), Of("schema", From30, Object, Schema), Data("example", From30), Of("examples", From30, Map, Example),
            Of("content", From30, Map, MediaType),
        ]),
        [Tag] = ("a tag",
        [
            Of("name", All), Of("summary", Only32), Of("description", All), Of("externalDocs", All, Object, ExternalDocumentation),
            Of("parent", Only32), Of("kind", Only32),
        ]),
        [SecurityScheme] = ("a security scheme",
        [
            Of("type", From30), Of("description", From30), Of("name", From30), Of("in", From30), Of("scheme", From30), Of("bearerFormat", From30),
            Of("flows", From30, Object, OAuthFlows), Of("openIdConnectUrl", From30), Of("oauth2MetadataUrl", Only32), Flag("deprecated", Only32),
        ]),
        [OAuthFlows] = ("the object 'flows'",
        [
            Of("implicit", From30, Object, ImplicitFlow), Of("password", From30, Object, PasswordFlow),
            Of("clientCredentials", From30, Object, ClientCredentialsFlow),
            Of("authorizationCode", From30, Object, AuthorizationCodeFlow), Of("deviceAuthorization", Only32, Object, DeviceAuthorizationFlow),
        ]),
        [ImplicitFlow] = Flow("an implicit flow", From30, "authorizationUrl"),
        [PasswordFlow] = Flow("a password flow", From30, "tokenUrl"),
        [ClientCredentialsFlow] = Flow("a flow of client credentials", From30, "tokenUrl"),
        [AuthorizationCodeFlow] = Flow("a flow of authorization codes", From30, "authorizationUrl", "tokenUrl"),
        [DeviceAuthorizationFlow] = Flow("a flow of devices", Only32, "deviceAuthorizationUrl", "tokenUrl"),
        [SwaggerParameter] = ("a parameter",
        [
            Of("name", Only20), Of("in", Only20), Of("description", Only20), Flag("required", Only20), Of("schema", Only20, Object, Schema),
            Flag("allowEmptyValue", Only20),
            .. SwaggerValue,
        ]),
        [SwaggerItems] = ("the items of a parameter or header", SwaggerValue),
        [SwaggerHeader] = ("a header", [Of("description", Only20), .. SwaggerValue]),
        [SwaggerResponse] = ("a response",
        [
            Of("description", Only20, required: Only20), Of("schema", Only20, Object, Schema), Of("headers", Only20, Map, SwaggerHeader),
            Data("examples", Only20),
        ]),
        [SwaggerSecurityScheme] = ("a security scheme",
        [
            Of("type", Only20), Of("description", Only20), Of("name", Only20), Of("in", Only20), Of("flow", Only20), Of("authorizationUrl", Only20),
            Of("tokenUrl", Only20), Data("scopes", Only20),
        ]),
        [Schema] = ("a schema", Keywords()),
        [Discriminator] = ("a discriminator", [Of("propertyName", From30), Data("mapping", From30), Of("defaultMapping", Only32)]),
        [Xml] = ("the object 'xml'",
        [
            Of("nodeType", Only32), Of("name", All), Of("namespace", All), Of("prefix", All), Flag("attribute", All), Flag("wrapped", All),
        ]),
    };

    private static readonly FieldTable[][] Tables =
    [
        .. new[] { Only20, Only30, Only31, Only32 }.Select(version => (FieldTable[])
        [
            .. Enumerable.Range(0, (int)SwaggerSecurityScheme + 1).Select(kind =>
                Objects.TryGetValue((ObjectKind)kind, out (string Noun, Field[] Fields) entry)
                    ? new FieldTable(entry.Noun, entry.Fields, version)
                    : new FieldTable("", [], version)),
        ]),
    ];

    /// <summary>Returns the fields of an object in a version.</summary>
    public static FieldTable Table(ObjectKind kind, OpenApiVersion version) => Tables[(int)version][(int)kind];

    private static (string Noun, Field[] Fields) Flow(string noun, Versions versions, params string[] urls) => (noun,
    [
        .. urls.Select(url => Of(url, versions, required: versions)),
        Of("refreshUrl", versions),
        Of("scopes", versions, FieldForm.Any, required: versions),
    ]);

    private static Field Verb(string name, Versions versions = All) => Of(name, versions, Object, Operation);

    private static Field Of(
        string name, Versions versions, FieldForm form = Text, ObjectKind kind = ObjectKind.None, Versions required = Versions.None) =>
        new(name, form, kind, versions, required);

    private static Field Flag(string name, Versions versions) => Of(name, versions, FieldForm.Flag);

    private static Field Texts(string name, Versions versions) => Of(name, versions, FieldForm.Texts);

    private static Field Data(string name, Versions versions) => Of(name, versions, FieldForm.Any);
}
