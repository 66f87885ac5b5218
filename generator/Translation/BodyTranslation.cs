using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>The body of a request.</summary>
internal static class BodyTranslation
{
    /// <param name="body">The description's body, which has JSON among its media types.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="arguments">The names of the operation's arguments.</param>
    /// <param name="types">The API's types.</param>
    public static Model.RequestBody Translate(Description.RequestBody body, string operationName, Scope arguments, TypeTranslation types)
    {
        MediaType json = MediaTypes.Json(body.Content)!;
        string typeName = body.At.Path is { Parent.Step: "requestBodies", Parent.Parent.Step: "components" } path
            ? Identifier.Inside(Identifier.Pascal(path.Step), "request")
            : operationName + "Request";
        return new Model.RequestBody(
            arguments.Give("request", "body"),
            types.Use(json.Schema, typeName),
            MediaTypes.NameOf(json),
            body.IsRequired,
            new Doc(DocTranslation.Words(body.Description), null, null));
    }
}
