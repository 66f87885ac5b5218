namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>The objects of OpenAPI that have fixed fields, and the maps that have a rule for their keys. Names as in the specification.</summary>
internal enum ObjectKind
{
    /// <summary>A value that is not visited: a scalar, or data of the API.</summary>
    None,
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocumentation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    ImplicitFlow,
    PasswordFlow,
    ClientCredentialsFlow,
    AuthorizationCodeFlow,
    DeviceAuthorizationFlow,

    // Of 2.0, where they differ.
    SwaggerParameter,
    SwaggerItems,
    SwaggerHeader,
    SwaggerResponse,
    SwaggerSecurityScheme,
}
