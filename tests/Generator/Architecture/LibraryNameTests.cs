using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>Names of generated types differ from those of the library, so that a file can import both namespaces.</summary>
public class LibraryNameTests
{
    [Fact]
    public void The_reserved_names_are_the_type_names_of_the_library() => Assert.Equal(
        typeof(ApiClientOptions).Assembly.GetExportedTypes()
            .Where(type => type is { Namespace: "Truto.Generated", IsNested: false, IsGenericType: false })
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        ReservedNames.OfLibrary);

    [Fact]
    public void A_schema_with_the_name_of_a_library_type_gets_the_suffix_Model()
    {
        Translated translated = Translated.Schemas("""
            "ApiResponse": { "properties": { "code": { "type": "integer" } } },
            "Page": { "properties": { "next": { "$ref": "#/components/schemas/ApiResponse" } } }
            """);

        Assert.Equal("Code:Int64", translated.Properties("ApiResponseModel"));
        Assert.Equal("Next:ApiResponseModel", translated.Properties("Page"));
    }

    [Fact]
    public void A_client_of_a_tag_has_no_name_of_the_library() => Assert.Equal(
        "ApiClientOperations",
        Assert.Single(Translated.Get(""" "tags": ["Api"] """).Client.Clients).Name);

    [Fact]
    public void A_file_can_import_both_namespaces()
    {
        ScriptedResponses.Log(
            """
            openapi: 3.0.3
            info: { title: Pets, version: "1" }
            paths:
              /pet/upload:
                post:
                  operationId: uploadFile
                  tags: [pet]
                  responses: { '200': { description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/ApiResponse' } } } } }
            components:
              schemas:
                ApiResponse: { type: object, properties: { code: { type: integer }, message: { type: string } } }
            """,
            """
            Respond(200, "application/json", "{\"code\":1}");
            ApiResponse<ApiResponseModel> response = await ApiResponse.From(options => client.Pet.UploadFileAsync(options));
            ApiResponseModel uploaded = response.Value!;
            Log(uploaded.Code);
            """);
    }
}
