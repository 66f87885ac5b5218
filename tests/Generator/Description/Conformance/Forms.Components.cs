namespace Truto.Generated.Tests.Generator.Description.Conformance;

// Components: schemas, security schemes, examples.
internal static partial class Forms
{
    private static readonly Form[] OfComponents =
    [
        new("a misspelt kind of components", Threes, Components, "schema: {}", "1 OAG0230 schema"),
        new("a kind of components that does not exist", Threes, Components, "operations: {}", "1 OAG0231 operations"),
        new("a kind of components before it existed", "3.0.3", Components, "pathItems: {}", "1 OAG0231 pathItems"),
        new("another kind of components before it existed", Before32, Components, "mediaTypes: {}", "1 OAG0231 mediaTypes"),
        new("names of components with other characters", Threes, Components, "schemas: { 'a b': { type: string } },\nresponses: { a/b: { description: '' } }", "1 OAG0239 'a b'", "2 OAG0239 a/b"),
        new("an unused parameter with a misspelt field", Threes, Components, "parameters: { a: { name: a, in: query, schema: { type: string }, exmaple: a } }", "1 OAG0230 exmaple"),
        new("a misspelt field of an unused path item", New, Components, "pathItems: { a: { gett: {} } }", "1 OAG0230 gett"),

        new("misspelt keywords", Threes, Schemas, "A: { tpye: string },\nB: { type: object, requierd: [a], properties: { a: { type: string, desciption: D } } }", "1 OAG0230 tpye", "2 OAG0230 requierd", "2 OAG0231 desciption"),
        new("a misspelt keyword of items", Threes, Schemas, "A: { type: array, items: { allOf: [{ type: string, max_length: 5 }] } }", "1 OAG0231 max_length"),
        new("a misspelt keyword of additional properties", Threes, Schemas, "A: { type: object, additionalProperties: { type: string, patern: a } }", "1 OAG0231 patern"),
        new("a keyword in capitals", Threes, Schemas, "A: { type: string, Description: D }", "1 OAG0231 Description"),
        new("a misspelt keyword of 2.0", "2.0", Definitions, "A: { type: object, propertes: {} }", "1 OAG0230 propertes"),
        new("keywords beside a reference", "3.0.3", Schemas, "A: { type: string },\nB: { $ref: '#/components/schemas/A', maxLength: 5, enum: [a] }", "2 OAG0233 maxLength"),
        new("keywords beside a reference of 2.0", "2.0", Definitions, "A: { type: string },\nB: { $ref: '#/definitions/A', maxLength: 5 }", "2 OAG0233 maxLength"),
        new("a list without items", "3.0.3", Schemas, "A: { type: array },\nB: { type: array, allOf: [{ items: { type: string } }] }", "1 OAG0232 {"),
        new("a list of 2.0 without items", "2.0", Definitions, "A: { type: array }", "1 OAG0232 {"),
        new("a misspelt field of a discriminator", Threes, Schemas, "A: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k, maping: {} } }", "1 OAG0230 maping"),
        new("a discriminator without a name", Threes, Schemas, "A: { type: object, properties: { k: { type: string } }, discriminator: { mapping: {} } }", "1 OAG0208 {"),
        new("a discriminator whose name is a list", Threes, Schemas, "A: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: [] } }", "1 OAG0204 {", "1 OAG0237 []"),
        new("a discriminator of 2.0", Threes, Schemas, "A: { type: object, required: [k], properties: { k: { type: string } }, discriminator: k }", "1 OAG0237 k"),
        new("a misspelt field of XML", Threes, Schemas, "A: { type: string, xml: { nmae: a } }", "1 OAG0230 nmae"),
        new("an attribute that is wrapped", Threes, Schemas, "A: { type: string, xml: { attribute: true,\nwrapped: true } }", "2 OAG0234 wrapped"),
        new("a node type beside what it replaces", "3.2.0", Schemas, "A: { type: string, xml: { nodeType: attribute, attribute: true } }", "1 OAG0234 attribute"),
        new("a node type that does not exist", "3.2.0", Schemas, "A: { type: string, xml: { nodeType: elment } }", "1 OAG0237 elment"),
        new("a node type before it existed", Before32, Schemas, "A: { type: string, xml: { nodeType: element } }", "1 OAG0231 nodeType"),
        new("documentation of a schema without a URL", Threes, Schemas, "A: { type: string, externalDocs: { description: D } }", "1 OAG0232 {"),

        new("an example with two values", Threes, Components, "examples: { a: { value: 1,\nexternalValue: https://a.example } }", "2 OAG0234 externalValue"),
        new("an example with values of 3.2", "3.2.0", Components, "examples: { a: { value: 1, dataValue: 1 },\nb: { value: 1, serializedValue: '1' },\nc: { serializedValue: '1', externalValue: https://a.example } }", "1 OAG0234 dataValue", "2 OAG0234 serializedValue", "3 OAG0234 externalValue"),
        new("an example of 3.2 before it existed", Before32, Components, "examples: { a: { dataValue: 1 } }", "1 OAG0231 dataValue"),
        new("a misspelt field of an example", Threes, Components, "examples: { a: { valeu: 1 } }", "1 OAG0230 valeu"),

        new("a security scheme without a type", Threes, Components, "securitySchemes: { a: { name: a, in: header } }", "1 OAG0208 {"),
        new("a type of security scheme that does not exist", Threes, Components, "securitySchemes: { a: { type: oauth, flows: {} } }", "1 OAG0209 oauth"),
        new("a type of security scheme of 2.0", Threes, Components, "securitySchemes: { a: { type: basic } }", "1 OAG0209 basic"),
        new("a key without name and location", Threes, Components, "securitySchemes: { a: { type: apiKey } }", "1 OAG0232 {", "1 OAG0232 {"),
        new("a key in a body", Threes, Components, "securitySchemes: { a: { type: apiKey, name: a, in: body } }", "1 OAG0237 body"),
        new("HTTP without a scheme", Threes, Components, "securitySchemes: { a: { type: http } }", "1 OAG0232 {"),
        new("OAuth without flows", Threes, Components, "securitySchemes: { a: { type: oauth2 } }", "1 OAG0232 {"),
        new("OAuth with a flow of 2.0", Threes, Components, "securitySchemes: { a: { type: oauth2, flows: { accessCode: {} } } }", "1 OAG0231 accessCode"),
        new("flows without URLs", Threes, Components, "securitySchemes: { a: { type: oauth2, flows: { implicit: { scopes: {} },\npassword: { scopes: {} },\nclientCredentials: { scopes: {} },\nauthorizationCode: { authorizationUrl: https://a.example, scopes: {} } } } }", "1 OAG0232 {", "2 OAG0232 {", "3 OAG0232 {", "4 OAG0232 {"),
        new("a flow with a URL of another", Threes, Components, "securitySchemes: { a: { type: oauth2, flows: { implicit: { authorizationUrl: U, scopes: {}, tokenUrl: U } } } }", "1 OAG0231 tokenUrl"),
        new("fields of another type of security scheme", Threes, Components, "securitySchemes: { a: { type: http, scheme: bearer,\nname: a, in: header },\nb: { type: apiKey, name: a, in: header, bearerFormat: JWT } }", "2 OAG0231 name", "2 OAG0231 in", "3 OAG0231 bearerFormat"),
        new("a flow of devices without URLs", "3.2.0", Components, "securitySchemes: { a: { type: oauth2, flows: { deviceAuthorization: { scopes: {} } } } }", "1 OAG0232 {", "1 OAG0232 {"),
        new("a flow of devices before it existed", Before32, Components, "securitySchemes: { a: { type: oauth2, flows: { deviceAuthorization: {} } } }", "1 OAG0231 deviceAuthorization"),
        new("a flow without scopes", Threes, Components, "securitySchemes: { a: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.example } } } }", "1 OAG0232 {"),
        new("OpenID Connect without a URL", Threes, Components, "securitySchemes: { a: { type: openIdConnect } }", "1 OAG0232 {"),
        new("a misspelt field of a security scheme", Threes, Components, "securitySchemes: { a: { type: http, scheme: bearer, bearerFromat: JWT } }", "1 OAG0230 bearerFromat"),
        new("a scheme that is required and not declared", All, Operation, "security: [{\na: [] }]", "1 OAG0330 {"),
        new("a key of 2.0 in a cookie", "2.0", WithPaths, "securityDefinitions: { a: { type: apiKey, name: a, in: cookie } }", "1 OAG0237 cookie"),
        new("a key of 2.0 without a name", "2.0", WithPaths, "securityDefinitions: { a: { type: apiKey, in: header } }", "1 OAG0232 {"),
        new("OAuth of 2.0 without a URL", "2.0", WithPaths, "securityDefinitions: { a: { type: oauth2, flow: implicit, scopes: {} } }", "1 OAG0232 {"),
        new("OAuth of 2.0 with a flow of 3.0", "2.0", WithPaths, "securityDefinitions: { a: { type: oauth2, flow: clientCredentials, tokenUrl: https://a.example, scopes: {} } }", "1 OAG0237 clientCredentials"),
        new("a security scheme of 3.0", "2.0", WithPaths, "securityDefinitions: { a: { type: http, scheme: bearer } }", "1 OAG0209 http", "1 OAG0231 scheme"),
    ];
}
