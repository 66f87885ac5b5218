using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock.Responses;

/// <summary>Finds the examples of media types, headers and, in 2.0, responses.</summary>
internal static class MediaExamples
{
    /// <summary>Returns the values of the examples in document order, each with its name; that of <c>example</c> is empty.</summary>
    public static IEnumerable<(string Name, JsonNode? Value)> Of(MockDescription description, DescriptionObject owner, Response? response = null)
    {
        if (owner.At.To("example") is { } single)
        {
            yield return ("", MockDescription.Json(single));
        }

        foreach ((string name, Cursor at) in owner.At.To("examples")?.Members() ?? [])
        {
            if (owner is MediaType && description.Follow(at) is { } example && (example.To("value") ?? example.To("dataValue")) is { } value)
            {
                yield return (name, MockDescription.Json(value));
            }
        }

        // 2.0 has the examples of a response by media type.
        if (owner is MediaType media && response is not null && description.Document.Version == OpenApiVersion.V2_0
            && response.At.To("examples")?.To(media.Name) is { } old)
        {
            yield return ("", MockDescription.Json(old));
        }
    }
}
