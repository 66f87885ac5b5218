namespace Truto.Generated.Tests.Tasks.Comparison;

/// <summary>A description that tests edit.</summary>
internal static class PetShop
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              operationId: list
              tags: [pets]
              parameters:
                - { name: owner, in: query, schema: { type: string } }
                - { name: limit, in: query, schema: { type: integer, format: int32 } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }
                '400': { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
            post:
              operationId: create
              tags: [pets]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/NewPet' } } } }
              responses:
                '201': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
          /pets/{id}:
            delete:
              operationId: remove
              tags: [pets]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: reason, in: query, required: true, schema: { type: string } }
                - { name: force, in: query, schema: { type: boolean } }
              responses:
                '204': { description: gone }
        components:
          schemas:
            Status: { type: string, enum: [ free, sold, gone ] }
            Bad: { type: object, required: [ message ], properties: { message: { type: string } } }
            Worse: { type: object, required: [ code ], properties: { code: { type: string } } }
            Toy: { type: object, required: [ sound ], properties: { sound: { type: string } } }
            Food: { type: object, required: [ taste ], properties: { taste: { type: string } } }
            Owned: { oneOf: [ { $ref: '#/components/schemas/Toy' }, { $ref: '#/components/schemas/Food' } ] }
            NewPet:
              type: object
              required: [ name ]
              properties:
                name: { type: string, maxLength: 40 }
                tag: { type: string }
                weight: { type: integer, format: int32 }
            Pet:
              type: object
              required: [ id, status, size ]
              properties:
                id: { type: string }
                status: { $ref: '#/components/schemas/Status' }
                size: { type: integer, format: int32 }
                age: { type: integer, format: int32 }
                nick: { type: string }
                owned: { $ref: '#/components/schemas/Owned' }
            Page:
              type: object
              required: [ items ]
              properties:
                items: { type: array, items: { $ref: '#/components/schemas/Pet' } }
        """;
}
