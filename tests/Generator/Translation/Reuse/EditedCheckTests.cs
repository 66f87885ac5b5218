using Xunit;
using static System.StringComparison;

namespace Truto.Generated.Tests.Generator.Translation.Reuse;

/// <summary>After an edit, only what depends on it is checked again.</summary>
public class EditedCheckTests
{
    /// <summary>A request body is checked as such in its own place, although a response refers to it.</summary>
    [Fact]
    public void Violations_are_those_of_the_whole_document()
    {
        const string Json = """
            {
              "openapi": "3.0.3", "info": { "title": "Check", "version": "1" },
              "paths": {
                "/a": { "post": { "requestBody": { "required": true, "content": {} }, "responses": { "200": { "description": "All" } } } },
                "/b": { "get": { "responses": { "200": { "description": "All" } } } },
                "/c": { "get": { "respones": {} } }
              }
            }
            """;
        const string Last = "\"200\": { \"description\": \"All\" } } } },\n    \"/c\"";
        var check = new EditedTranslation(Json);

        check.Edit(Json + "\n");
        check.Edit(Json.Replace(Last, "\"200\": { \"$ref\": \"#/paths/~1a/post/requestBody\" } } } },\n    \"/c\"", Ordinal));
        check.Edit(Json.Replace("respones", "responses", Ordinal));
    }
}
