namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>Descriptions in which translation reads schemas in unusual places, or makes schemas of its own.</summary>
internal static class SharedDocuments
{
    public const string Events = """
        openapi: 3.1.0
        info: { title: Events, version: 1.0.0 }
        paths:
          /events:
            get:
              operationId: listen
              responses:
                '200':
                  description: Events.
                  content:
                    text/event-stream:
                      schema:
                        oneOf:
                          - type: object
                            properties:
                              event: { const: added }
                              data: { type: string, contentMediaType: application/json, contentSchema: { type: object,
                                properties: { id: { type: string } } } }
                          - type: object
                            properties:
                              event: { const: removed }
                              data: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Removed' } }
        components:
          schemas:
            Removed: { type: object, properties: { reason: { type: string, enum: [old, broken] } } }
        """;

    public const string Formats = """
        openapi: 3.0.3
        info: { title: Formats, version: 1.0.0 }
        paths:
          /report:
            get:
              operationId: getReport
              parameters:
                - name: format
                  in: query
                  schema: { type: string, enum: [plain, raw, full], default: plain }
                  x-response-formats:
                    raw: { method: Raw, stream: true }
                    full: { method: Full, schema: { type: object, properties: { total: { type: integer } } } }
              responses:
                '200':
                  description: The report.
                  content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
        """;

    public const string Hierarchy = """
        openapi: 3.0.3
        info: { title: Hierarchy, version: 1.0.0 }
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              properties: { name: { type: string } }
              discriminator: { propertyName: species, mapping: { cat: '#/components/schemas/Cat', dog: Dog } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { name: { type: string, maxLength: 5 } } }] }
        """;

    public const string Parts = """
        openapi: 3.1.0
        info: { title: Parts, version: 1.0.0 }
        paths: {}
        components:
          schemas:
            Any: { type: [string, integer, object, array, 'null'], properties: { id: { type: string } }, items: { type: string } }
            Mixed: { enum: [1, 2, a, b, true] }
            Choice:
              properties: { id: { type: string } }
              oneOf: [{ properties: { a: { type: string } }, required: [a] }, { $ref: '#/components/schemas/Any' }]
            Both:
              allOf: [{ properties: { value: { type: [string, integer] } } }, { properties: { value: { maxLength: 5 } } }]
        """;
}
