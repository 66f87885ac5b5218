using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class with a property for each request that the API sends.</summary>
/// <param name="Name">The name of the class, such as <c>TrutoCrmWebhooks</c>.</param>
/// <param name="Webhooks">At least one webhook.</param>
internal sealed record WebhooksType(string Name, EquatableArray<Webhook> Webhooks);

/// <summary>A request with a JSON body that the API sends: a webhook or a callback.</summary>
/// <param name="Name">The name of the property in C#.</param>
/// <param name="WireName">The name in the description.</param>
/// <param name="HttpMethod">The HTTP method in capitals.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="Doc">The documentation of the request.</param>
internal sealed record Webhook(string Name, string WireName, string HttpMethod, TypeRef Type, DocComment Doc);
