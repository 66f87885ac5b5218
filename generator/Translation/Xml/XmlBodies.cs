using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Finishing;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>The XML bodies of a description and of its operations.</summary>
internal static class XmlBodies
{
    /// <summary>Returns whether a body or part of a description can be XML.</summary>
    public static bool HasAny(Document document) => document.Paths
        .SelectMany(path => path.Operations)
        .Any(operation => HasAny(operation.RequestBody?.Content ?? []) || operation.Responses.Any(response => HasAny(response.Content)));

    /// <summary>Returns the members for the root elements that operations use.</summary>
    public static IEnumerable<string> RootsOf(RootClient? client) => OperationTypes.OperationsOf(client).SelectMany(RootsOf);

    private static bool HasAny(IReadOnlyList<MediaType> content) => content.Any(type =>
        MediaTypes.IsXml(type) || type.Encoding.Any(encoding => MediaTypes.Names(encoding.ContentType).Any(MediaTypes.IsXmlName)));

    private static IEnumerable<string> RootsOf(ClientOperation operation) =>
    [
        .. RootsOf(operation.Body?.Format),
        .. operation.Errors.Select(error => error.XmlRoot).OfType<string>(),
        .. operation.Methods.SelectMany(method => RootsOf(method.Result)),
    ];

    private static IEnumerable<string> RootsOf(BodyFormat? format) => format switch
    {
        XmlFormat xml => [xml.Root],
        PartsFormat parts => parts.Parts.OfType<XmlPart>().Select(part => part.Root),
        ItemPartsFormat { Item: XmlPart part } => [part.Root],
        _ => [],
    };

    private static IEnumerable<string> RootsOf(Result result) => result switch
    {
        JsonResult { XmlRoot: { } root } => [root],
        ChoiceResult choice => choice.Cases.SelectMany(one => RootsOf(one.Result)),
        _ => [],
    };
}
