namespace Truto.Generated.Tests.Generator.Description.Conformance;

/// <summary>Descriptions with every object of a version, and every field that can be used together with the others.</summary>
internal static class CompleteDescriptions
{
    public const string Swagger = """
        swagger: '2.0'
        info: { title: T, description: D, termsOfService: T, contact: { name: N, url: U, email: a@b.example }, license: { name: MIT, url: U },
            version: '1' }
        host: pets.example
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        paths:
          x-note: {}
          /pets/{id}:
            parameters: [{ $ref: '#/parameters/id' }]
            get: &operation
              tags: [a]
              summary: S
              description: D
              externalDocs: { description: D, url: U }
              operationId: get
              consumes: [application/json]
              produces: [application/json]
              parameters:
                - { name: ids, in: query, description: D, required: true, type: array, items: { type: array, items: { type: string, maxLength: 4 } },
                      collectionFormat: multi, minItems: 1, maxItems: 3, uniqueItems: true }
                - { name: n, in: query, type: integer, format: int32, minimum: 1, maximum: 9, exclusiveMinimum: true, exclusiveMaximum: true,
                      multipleOf: 2, default: 4, allowEmptyValue: true, x-note: a }
                - { name: Accept, in: header, type: string, enum: [a], pattern: a, minLength: 1, maxLength: 9 }
              responses: { '200': { description: '', schema: { type: string }, headers: { X-A: { description: D, type: string } },
                  examples: { application/json: a } }, default: { $ref: '#/responses/r' }, x-note: {} }
              deprecated: true
              schemes: [https]
              security: [{ key: [] }]
            put: { parameters: [{ name: body, in: body, schema: { $ref: '#/definitions/Pet' } }], responses: { '204': { description: '' } } }
            post: { responses: { '204': { description: '' } } }
            delete: { responses: { '204': { description: '' } } }
            options: { responses: { '204': { description: '' } } }
            head: { responses: { '204': { description: '' } } }
            patch: { parameters: [{ name: file, in: formData, type: file }], responses: { '204': { description: '' } } }
        definitions:
          a b: { type: string }
          Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } }, xml: { name: a, namespace: N,
              prefix: p, attribute: false, wrapped: false }, externalDocs: { url: U }, example: { tpye: 1 } }
        parameters: { id: { name: id, in: path, required: true, type: string } }
        responses: { r: { description: '' } }
        securityDefinitions:
          key: { type: apiKey, name: k, in: query, description: D }
          login: { type: basic }
          oauth: { type: oauth2, flow: accessCode, authorizationUrl: U, tokenUrl: U, scopes: { a: b } }
        security: [{ login: [] }]
        tags: [{ name: a, description: D, externalDocs: { url: U } }]
        externalDocs: { url: U }
        """;

    private const string Root31 = "jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\n"
        + "webhooks: { w: { $ref: '#/components/pathItems/p', summary: S, description: D } }\n";

    private const string Components31 = "pathItems: { p: { post: { responses: { '204': { description: '' } } } } }\n  ";

    private const string Components32 = "mediaTypes: { m: { description: D, itemSchema: { type: string }, "
        + "prefixEncoding: [{ contentType: text/plain, encoding: { a: {} } }], itemEncoding: {} } }\n  ";

    private const string Methods32 = "query: { parameters: [{ name: q, in: querystring, content: { application/json: {} } }] }\n    "
        + "additionalOperations: { COPY: { responses: { '204': { summary: S } } } }\n    ";

    /// <summary>The description of 3.x, with placeholders in upper case for fields that only some versions have.</summary>
    private const string OpenApi = """
        openapi: VERSION
        $schema: https://schemas.example/openapi.json
        info: { INFOtitle: T, description: D, termsOfService: T, contact: { name: N, url: U, email: a@b.example }, license: { name: MIT, LICENSE },
            version: '1', x-note: {} }
        servers: [{ url: 'https://{r}.example', description: D, SERVERvariables: { r: { enum: [a], default: a, description: D } } }]
        paths:
          x-note: {}
          /pets/{id}:
            summary: S
            description: D
            servers: [{ url: https://a.example }]
            parameters: [{ $ref: '#/components/parameters/id' }]
            METHODSget:
              tags: [a]
              summary: S
              description: D
              externalDocs: { description: D, url: U }
              operationId: get
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer }, style: label, explode: true }
                - { name: a, in: query, description: D, deprecated: true, allowEmptyValue: true, style: form, explode: true, allowReserved: true,
                      schema: { type: string }, examples: { e: { $ref: '#/components/examples/e' } } }
                - { name: b, in: header, content: { text/plain: { schema: { type: string }, example: a } }, example: a }
              callbacks: { c: { '{$url}': { post: { responses: { '204': { description: '' } } } }, x-note: {} } }
              responses: { '200': { $ref: '#/components/responses/r' }, 2XX: { description: '' }, default: { description: '' }, x-note: {} }
              deprecated: true
              security: [{ key: [] }, {}]
              servers: []
            put: { requestBody: { $ref: '#/components/requestBodies/b' }, responses: { '204': { description: '' } } }
            post: { requestBody: { description: D, required: true, content: { multipart/form-data: { schema: { type: object,
                properties: { a: { type: string } } }, encoding: { a: { contentType: text/plain,
                headers: { X-A: { schema: { type: string } } }ENCODING } } } } }, responses: { '204': { description: '' } } }
            delete: { responses: { '204': { description: '' } } }
            options: { responses: { '204': { description: '' } } }
            head: { responses: { '204': { description: '' } } }
            patch: { responses: { '204': { description: '' } } }
            trace: { responses: { '204': { description: '' } } }
        ROOTcomponents:
          COMPONENTSschemas:
            x-pet: { type: string }
            Pet:
              type: object
              required: [kind, tpye]
              discriminator: { propertyName: kind, mapping: { a: Pet }DISCRIMINATOR }
              properties:
                kind: { type: string, default: dog, example: { requierd: 1 }, x-tpye: a }
                tpye: { type: array, items: { type: string, format: uuid, minLength: 1, pattern: a, enum: [a], readOnly: true, description: D } }
                descripton: { nullable: true, allOf: [{ $ref: '#/components/schemas/x-pet' }], externalDocs: { url: U } }
              additionalProperties: { not: { type: string }, label: a, unit: cm, note: a, order: 1, options: [] }
              xml: { name: a, namespace: N, prefix: p, XML }
              default: { tpye: 1 }
              examples: [{ tpye: 1 }]
          responses:
            r:
              description: ''
              headers: { tpye: { $ref: '#/components/headers/h' } }
              content: { application/json: { MEDIAschema: { $ref: '#/components/schemas/Pet' }, examples: { e: { summary: S, description: D,
                  value: { tpye: 1 } } } } }
              links: { l: { operationId: get, parameters: { a: b }, requestBody: { tpye: 1 }, description: D, server: { url: U } },
                  m: { operationRef: '#/paths/~1pets~1{id}/get' } }
          parameters: { id: { name: id, in: path, required: true, schema: { type: string }, example: 1 } }
          examples: { e: { value: 1 }, f: { externalValue: U } }
          requestBodies: { b: { content: { application/json: { schema: { type: string } } } } }
          headers: { h: { description: D, required: true, deprecated: true, style: simple, explode: true, schema: { type: string }, example: a },
              g: { content: { text/plain: {} } } }
          securitySchemes:
            key: { type: apiKey, name: k, in: cookie, description: D }
            login: { type: http, scheme: bearer, bearerFormat: JWT }
            oauth: { type: oauth2, flows: { implicit: { authorizationUrl: U, scopes: {} }, password: { tokenUrl: U, refreshUrl: U, scopes: {} },
                clientCredentials: { tokenUrl: U, scopes: {} }, authorizationCode: { authorizationUrl: U, tokenUrl: U,
                scopes: { a: b } }FLOWS }OAUTH }
            connect: { type: openIdConnect, openIdConnectUrl: U }
          links: { l: { operationId: get } }
          callbacks: { c: { '{$url}': { post: { responses: { '204': { description: '' } } } } } }
        security: [{ login: [] }]
        tags: [{ name: a, description: D, externalDocs: { url: U }TAG }]
        externalDocs: { url: U }
        """;

    /// <summary>The description of a version.</summary>
    public static string Of(string version)
    {
        if (version == "2.0")
        {
            return Swagger;
        }

        bool is32 = version == "3.2.0";
        bool is30 = version == "3.0.3";
        (string Word, string Text)[] replacements =
        [
            ("VERSION", version),
            ("INFO", is30 ? "" : "summary: S, "),
            ("LICENSE", is30 ? "url: U" : "identifier: MIT"),
            ("SERVER", is32 ? "name: N, " : ""),
            ("ROOT", (is30 ? "" : Root31) + (is32 ? "$self: https://pets.example/api\n" : "")),
            ("COMPONENTS", (is30 ? "" : Components31) + (is32 ? Components32 : "")),
            ("METHODS", is32 ? Methods32 : ""),
            ("MEDIA", is32 ? "itemSchema: { type: string }, " : ""),
            ("ENCODING", is30 ? "" : ", style: form, explode: true, allowReserved: true"),
            ("DISCRIMINATOR", is32 ? ", defaultMapping: Pet" : ""),
            ("XML", is32 ? "nodeType: attribute" : "attribute: true"),
            ("FLOWS", is32 ? ", deviceAuthorization: { deviceAuthorizationUrl: U, tokenUrl: U, scopes: {} }" : ""),
            ("OAUTH", is32 ? ", oauth2MetadataUrl: U, deprecated: true" : ""),
            ("TAG", is32 ? ", summary: S, parent: b, kind: nav }, { name: b" : ""),
            ("f: { externalValue: U }", is32 ? "f: { dataValue: 1, serializedValue: '1' }" : "f: { externalValue: U }"),
        ];
        return replacements.Aggregate(OpenApi, (text, one) => text.Replace(one.Word, one.Text, StringComparison.Ordinal));
    }
}
