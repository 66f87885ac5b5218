using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// A diagnostic of a description: its descriptor, location and message arguments. Created by <see cref="DiagnosticCatalog"/>; equal by value, so
/// that it can be cached.
/// </summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourceLocation Location, EquatableArray<string> Arguments)
{
    /// <summary>Whether the description's item raises it to an error.</summary>
    public bool IsRaised { get; init; }

    /// <summary>The id, such as <c>OAG0101</c>.</summary>
    public string Id => Descriptor.Id;
}
