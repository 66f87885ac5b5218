namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>The objects of OpenAPI that have fixed fields, and the maps whose keys have rules. The names are those of the specification.</summary>
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

    // Objects of 2.0 that differ.
    SwaggerParameter,
    SwaggerItems,
    SwaggerHeader,
    SwaggerResponse,
    SwaggerSecurityScheme,
}
