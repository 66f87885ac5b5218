using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// Everything that is emitted for one description, as C# declarations. For example, the description of a CRM becomes types such as
/// <c>Stage</c>, the root client <c>TrutoCrmClient</c> with the sub-client <c>StagesClient</c>, and the class <c>TrutoCrmWebhooks</c>.
/// </summary>
/// <remarks>
/// Every type of this folder is immutable and equal by value: two equal models emit the same bytes. A property that is added must be a
/// value too: a string, a number, an enum, a record of these, or an <see cref="EquatableArray{T}"/>. It is never a Roslyn type, a source
/// location or C# text.
/// </remarks>
/// <param name="Header">What every emitted file needs to know of the API.</param>
/// <param name="Types">The declared types.</param>
/// <param name="Client">The root client; null for an API of types only.</param>
internal sealed record Api(ApiHeader Header, EquatableArray<TypeDeclaration> Types, RootClient? Client)
{
    /// <summary>Gets the class of the requests that the API sends; null if it sends none.</summary>
    public WebhooksType? Webhooks { get; init; }

    /// <summary>Gets the class that describes XML bodies; null if there are none.</summary>
    public XmlType? Xml { get; init; }
}
