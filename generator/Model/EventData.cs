using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The data of server-sent events. The hierarchy is closed.</summary>
internal abstract record EventData;

/// <summary>Text.</summary>
internal sealed record TextData : EventData;

/// <summary>A JSON value of one type.</summary>
internal sealed record JsonData(TypeRef Type) : EventData;

/// <summary>Data that depends on the event type: an emitted class with a case for each.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Cases">At least one case. The data of other events is kept as text.</param>
internal sealed record NamedData(string Name, EquatableArray<EventCase> Cases) : EventData;

/// <summary>A case of <see cref="NamedData"/>.</summary>
/// <param name="EventType">The event type on the wire.</param>
/// <param name="Name">The name of the case; unique in the class.</param>
/// <param name="ArgumentName">The name in camel case, without <c>@</c>; unique in the class.</param>
/// <param name="Type">The type of JSON data; null for text.</param>
/// <param name="Doc">The documentation of the event.</param>
internal sealed record EventCase(string EventType, string Name, string ArgumentName, TypeRef? Type, DocComment Doc);
