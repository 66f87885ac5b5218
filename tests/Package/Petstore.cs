namespace Truto.Generated.Tests.Package;

/// <summary>The pet store description of tutorials, in two versions of OpenAPI.</summary>
internal static class Petstore
{
    public const string OpenApi20 = """
        {
          "swagger": "2.0",
          "info": { "title": "Swagger Petstore", "version": "1.0.7", "license": { "name": "Apache 2.0" } },
          "host": "pets.example", "basePath": "/v2", "schemes": ["https", "http"],
          "tags": [{ "name": "pet", "description": "Everything about your pets" }, { "name": "user" }],
          "paths": {
            "/pet": {
              "post": { "tags": ["pet"], "summary": "Add a new pet", "operationId": "addPet", "consumes": ["application/json", "application/xml"],
                "produces": ["application/json", "application/xml"],
                "parameters": [{ "in": "body", "name": "body", "required": true, "schema": { "$ref": "#/definitions/Pet" } }],
                "responses": { "405": { "description": "Invalid input" } }, "security": [{ "petstore_auth": ["write:pets", "read:pets"] }] } },
            "/pet/findByStatus": {
              "get": { "tags": ["pet"], "operationId": "findPetsByStatus", "produces": ["application/json", "application/xml"],
                "parameters": [{ "name": "status", "in": "query", "required": true, "type": "array", "collectionFormat": "multi",
                  "items": { "type": "string", "enum": ["available", "pending", "sold"], "default": "available" } }],
                "responses": {
                  "200": { "description": "OK", "schema": { "type": "array", "items": { "$ref": "#/definitions/Pet" } } },
                  "400": { "description": "Invalid status" }
                },
                "security": [{ "petstore_auth": ["write:pets", "read:pets"] }] } },
            "/pet/{petId}/uploadImage": {
              "post": { "tags": ["pet"], "operationId": "uploadFile", "consumes": ["multipart/form-data"], "produces": ["application/json"],
                "parameters": [
                  { "name": "petId", "in": "path", "required": true, "type": "integer", "format": "int64" },
                  { "name": "additionalMetadata", "in": "formData", "required": false, "type": "string" },
                  { "name": "file", "in": "formData", "required": false, "type": "file" }
                ],
                "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/ApiResponse" } } } } },
            "/store/inventory": {
              "get": { "tags": ["store"], "operationId": "getInventory", "produces": ["application/json"], "parameters": [],
                "responses": {
                  "200": { "description": "OK", "schema": { "type": "object", "additionalProperties": { "type": "integer", "format": "int32" } } }
                },
                "security": [{ "api_key": [] }] } },
            "/user/login": {
              "get": { "tags": ["user"], "operationId": "loginUser", "produces": ["application/json", "application/xml"],
                "parameters": [
                  { "name": "username", "in": "query", "required": true, "type": "string" },
                  { "name": "password", "in": "query", "required": true, "type": "string" }
                ],
                "responses": { "200": {
                  "description": "OK",
                  "headers": {
                    "X-Expires-After": { "type": "string", "format": "date-time" },
                    "X-Rate-Limit": { "type": "integer", "format": "int32" }
                  },
                  "schema": { "type": "string" } } } } },
            "/user/logout": {
              "get": {
                "tags": ["user"],
                "operationId": "logoutUser",
                "parameters": [],
                "responses": { "default": { "description": "successful operation" } }
              }
            }
          },
          "securityDefinitions": {
            "petstore_auth": {
              "type": "oauth2",
              "authorizationUrl": "https://pets.example/oauth/authorize",
              "flow": "implicit",
              "scopes": { "read:pets": "", "write:pets": "" }
            },
            "api_key": { "type": "apiKey", "name": "api_key", "in": "header" } },
          "definitions": {
            "ApiResponse": {
              "type": "object",
              "properties": { "code": { "type": "integer", "format": "int32" }, "type": { "type": "string" }, "message": { "type": "string" } }
            },
            "Category": {
              "type": "object",
              "properties": { "id": { "type": "integer", "format": "int64" }, "name": { "type": "string" } },
              "xml": { "name": "Category" }
            },
            "Tag": {
              "type": "object",
              "properties": { "id": { "type": "integer", "format": "int64" }, "name": { "type": "string" } },
              "xml": { "name": "Tag" }
            },
            "Pet": { "type": "object", "required": ["name", "photoUrls"], "xml": { "name": "Pet" },
              "properties": {
                "id": { "type": "integer", "format": "int64" },
                "category": { "$ref": "#/definitions/Category" },
                "name": { "type": "string", "example": "doggie" },
                "photoUrls": { "type": "array", "xml": { "wrapped": true }, "items": { "type": "string", "xml": { "name": "photoUrl" } } },
                "tags": { "type": "array", "xml": { "wrapped": true }, "items": { "xml": { "name": "tag" }, "$ref": "#/definitions/Tag" } },
                "status": { "type": "string", "description": "pet status in the store", "enum": ["available", "pending", "sold"] } } }
          },
          "externalDocs": { "description": "Find out more", "url": "https://pets.example" }
        }
        """;

    public const string OpenApi30 = """
        openapi: 3.0.4
        info: { title: Swagger Petstore - OpenAPI 3.0, version: 1.0.27 }
        servers:
          - url: https://pets.example/api/v3
        tags: [{ name: pet }, { name: user }]
        paths:
          /pet:
            post:
              tags: [pet]
              operationId: addPet
              requestBody:
                required: true
                content:
                  application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                  application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                  application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }
              responses:
                '200':
                  description: Successful operation
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Pet' } }
                    application/xml: { schema: { $ref: '#/components/schemas/Pet' } }
                '400': { description: Invalid input }
                default: { description: Unexpected error, content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } } }
              security: [{ petstore_auth: ['write:pets', 'read:pets'] }]
          /pet/findByStatus:
            get:
              tags: [pet]
              operationId: findPetsByStatus
              parameters:
                - name: status
                  in: query
                  required: false
                  explode: true
                  schema: { type: string, default: available, enum: [available, pending, sold] }
              responses:
                '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
          /pet/{petId}/uploadImage:
            post:
              tags: [pet]
              operationId: uploadFile
              parameters:
                - { name: petId, in: path, required: true, schema: { type: integer, format: int64 } }
                - { name: additionalMetadata, in: query, required: false, schema: { type: string } }
              requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/ApiResponse' } } } }
          /user/createWithList:
            post:
              tags: [user]
              operationId: createUsersWithListInput
              requestBody: { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/User' } } } } }
              responses:
                '200':
                  description: OK
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/User' } }
                    application/xml: { schema: { $ref: '#/components/schemas/User' } }
        components:
          schemas:
            Category:
              type: object
              properties: { id: { type: integer, format: int64, example: 1 }, name: { type: string, example: Dogs } }
              xml: { name: category }
            Tag: { type: object, properties: { id: { type: integer, format: int64 }, name: { type: string } }, xml: { name: tag } }
            User:
              type: object
              properties: { id: { type: integer, format: int64 }, username: { type: string }, userStatus: { type: integer, format: int32 } }
            ApiResponse:
              type: object
              properties: { code: { type: integer, format: int32 }, type: { type: string }, message: { type: string } }
              xml: { name: '##default' }
            Error: { type: object, required: [code, message], properties: { code: { type: string }, message: { type: string } } }
            Pet:
              type: object
              required: [name, photoUrls]
              properties:
                id: { type: integer, format: int64, example: 10 }
                name: { type: string, example: doggie }
                category: { $ref: '#/components/schemas/Category' }
                photoUrls: { type: array, xml: { wrapped: true }, items: { type: string, xml: { name: photoUrl } } }
                tags: { type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Tag' } }
                status: { type: string, description: pet status in the store, enum: [available, pending, sold] }
              xml: { name: pet }
          securitySchemes:
            petstore_auth:
              type: oauth2
              flows: { implicit: { authorizationUrl: 'https://pets.example/oauth/authorize', scopes: { 'write:pets': modify, 'read:pets': read } } }
            api_key: { type: apiKey, name: api_key, in: header }
        """;
}
