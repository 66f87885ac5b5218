namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A request that the API sends, whose body is JSON: a webhook or a callback.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name that the description has for it.</param>
/// <param name="HttpMethod">In capitals.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="Doc">The description's words.</param>
internal sealed record Webhook(string Name, string WireName, string HttpMethod, TypeRef Type, DocComment Doc);
