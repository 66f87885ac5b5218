using System.Text.Json;

namespace Truto.Generated.Mock.Reading;

/// <summary>The depth to which JSON is nested at most.</summary>
internal static class JsonDepth
{
    /// <summary>Gets the options for values of descriptions, whose own readers limit the depth.</summary>
    public static JsonDocumentOptions Documents { get; } = new() { MaxDepth = 512 };

    /// <summary>Gets the options for bodies of requests.</summary>
    public static JsonDocumentOptions Bodies { get; } = new() { MaxDepth = 64 };
}
