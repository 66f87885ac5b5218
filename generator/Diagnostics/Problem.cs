using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Diagnostics;

/// <summary>Something a description's author should know: an id from <see cref="Problems"/>, a place, and what fills the message.</summary>
internal sealed record Problem(string Id, Place Place, EquatableArray<string> Arguments);
