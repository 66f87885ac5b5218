using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Truto.Generated.Tests.Generator.Translation;
using Xunit;

namespace Truto.Generated.Tests.Generator.Architecture;

/// <summary>Generated types are called otherwise than those of the library, so that a file can import the namespaces of both.</summary>
public class LibraryNameTests
{
    [Fact]
    public void The_reserved_names_are_those_of_the_library() => Assert.Equal(
        typeof(ApiClientOptions).Assembly.GetExportedTypes()
            .Where(type => type is { Namespace: "Truto.Generated", IsNested: false, IsGenericType: false })
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        ReservedNames.OfLibrary);

    [Fact]
    public void A_schema_that_is_called_like_a_type_of_the_library_becomes_a_model()
    {
        Translated translated = Translated.Schemas("""
            "ApiResponse": { "properties": { "code": { "type": "integer" } } },
            "Page": { "properties": { "next": { "$ref": "#/components/schemas/ApiResponse" } } }
            """);

        Assert.Equal("Code:Int64", translated.Properties("ApiResponseModel"));
        Assert.Equal("Next:ApiResponseModel", translated.Properties("Page"));
    }

    [Fact]
    public void A_client_of_a_tag_is_not_called_like_one_of_the_library() => Assert.Equal(
        "ApiClientOperations",
        Assert.Single(Translated.Get(""" "tags": ["Api"] """).Client.Clients).Name);

    [Fact]
    public void A_file_can_import_both_namespaces()
    {
        Answers.Log(
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
            Answer(200, "application/json", "{\"code\":1}");
            ApiResponse<ApiResponseModel> response = await ApiResponse.From(options => client.Pet.UploadFileAsync(options));
            ApiResponseModel uploaded = response.Value!;
            Log(uploaded.Code);
            """);
    }
}
