using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>An overlay of 20 actions that fits any description: half of them visit every value.</summary>
internal static class SampleOverlay
{
    private static readonly string[] Actions =
    [
        "{ target: $.info, update: { x-owner: platform } }",
        "{ target: $.info, update: { description: An API. } }",
        "{ target: $.info.title, update: An API }",
        "{ target: $, update: { x-reviewed: true, tags: [{ name: reviewed }] } }",
        "{ target: $.paths.*, update: { x-path: true } }",
        "{ target: $.paths.*.get, update: { x-safe: true } }",
        "{ target: '$.paths.*[?@.deprecated == true]', update: { x-removed: soon } }",
        "{ target: '$.paths.*[?search(@.operationId, \"^get\")]', update: { x-get: true } }",
        "{ target: '$.paths.*.*.parameters[?@.in == \"header\"]', update: { x-header: true } }",
        "{ target: $.components.schemas.*, update: { x-schema: true } }",
        "{ target: '$..parameters[?@.name == \"page\" && @.in == \"query\"]', update: { x-page: true } }",
        "{ target: '$..[?@.format == \"uri\"]', update: { x-uri: true } }",
        "{ target: '$..[?@.format == \"date-time\"]', update: { description: A timestamp. } }",
        "{ target: '$..[?@.deprecated == true]', update: { x-deprecated: true } }",
        "{ target: '$..[?@.type == \"array\"].items', update: { x-item: true } }",
        "{ target: $..properties.url, update: { x-url: true } }",
        "{ target: \"$..[?@['x-internal'] == true]\", remove: true }",
        "{ target: $..examples, remove: true }",
        "{ target: $..externalDocs, remove: true }",
        "{ target: '$..[?match(@, \"[A-Z]{3,9}[0-9]+\")]', remove: true }",
    ];

    /// <summary>Returns the overlay beside a description.</summary>
    public static DescriptionFile For(string description) => new(
        Path.ChangeExtension(description, ".overlay.yaml"),
        "overlay: 1.1.0\ninfo: { title: Sample, version: 1.0.0 }\nactions:\n" + string.Concat(Actions.Select(action => "- " + action + "\n")))
    {
        Metadata = new() { ["Overlay"] = "sample" },
    };
}
