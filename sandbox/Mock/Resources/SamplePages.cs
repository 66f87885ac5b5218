using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>
/// The pages of a list without memory. The first one is an example or generated; later ones are empty. Otherwise a client that follows pages would
/// get the same page again and again.
/// </summary>
internal static class SamplePages
{
    /// <summary>Returns what makes a body the last page; null if the request is not for a later page of a list.</summary>
    public static Func<JsonNode?, Schema?, JsonNode?>? End(ReadRequest request, MockDescription description)
    {
        if (request.Operation.Method != "GET" || !PageWindow.IsLater(request.Operation, request.Parameters))
        {
            return null;
        }

        return (body, schema) =>
        {
            if (schema is null || ResourceShape.OfPage(schema) is not { } shape || shape.Get(body) is not JsonArray items)
            {
                return body;
            }

            SchemaCheck check = new(description, isRequest: false);
            int total = items.Count;
            JsonNode? end = shape.Put(body?.DeepClone(), new JsonArray());

            // An array with a minimum length keeps its items.
            end = check.IsValid(schema, end) ? end : body?.DeepClone();
            if (end is JsonObject envelope)
            {
                PageWindow.After(total, request.Operation, request.Parameters).Describe(envelope, shape.Property, total, schema, check);
            }

            return end;
        };
    }
}
