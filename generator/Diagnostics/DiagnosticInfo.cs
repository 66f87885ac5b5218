using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>
/// Something a description's author should know: what it is, where it stands, and what fills the message.
/// Made by the factories of <see cref="DiagnosticCatalog"/>; equal by value, so that it can be cached.
/// </summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourceLocation Location, EquatableArray<string> Arguments)
{
    /// <summary>The id users see and silence, such as <c>OAG0101</c>.</summary>
    public string Id => Descriptor.Id;
}
