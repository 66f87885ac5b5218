using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>What a call returns when it succeeds.</summary>
/// <param name="Accept">The <c>Accept</c> header; null where the API is not told what to answer.</param>
/// <param name="IsOptional">Whether some successes have no body, for which null stands.</param>
internal abstract record Result(string? Accept, bool IsOptional = false);

/// <summary>Nothing but success.</summary>
internal sealed record NoResult() : Result(Accept: null);

/// <summary>The headers, where there is no body.</summary>
/// <param name="TypeName">The C# name of the class that reads them; null where the description names none of them.</param>
internal sealed record HeadersResult(string? TypeName) : Result(Accept: null);

/// <summary>The address that a redirect points to.</summary>
internal sealed record LocationResult() : Result(Accept: null);

/// <summary>A JSON value.</summary>
internal sealed record JsonResult(TypeRef Type, string? Accept, bool IsOptional = false) : Result(Accept, IsOptional);

/// <summary>Text as a string.</summary>
internal sealed record TextResult(string? Accept, bool IsOptional = false) : Result(Accept, IsOptional);

/// <summary>The bytes of the response while they arrive; the caller disposes.</summary>
internal sealed record StreamResult(string? Accept, bool IsOptional = false) : Result(Accept, IsOptional);

/// <summary>One of several of the others, by the status: an emitted class with a case for each.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Cases">At least two. The first is read for a success that the description does not have.</param>
/// <param name="Accept">The <c>Accept</c> header.</param>
internal sealed record ChoiceResult(string Name, EquatableArray<ResultCase> Cases, string? Accept) : Result(Accept);

/// <summary>A case of a <see cref="ChoiceResult"/>.</summary>
/// <param name="Name">What members of the case are called after: <c>Accepted</c> of <c>TryGetAccepted</c>; unique in the class.</param>
/// <param name="ArgumentName">The same in camel case, without <c>@</c>.</param>
/// <param name="Status">The status, or 2 or 3 for a range, or 0 for every status not named (<c>default</c>).</param>
/// <param name="Result">What is returned then: none of several.</param>
/// <param name="Doc">The response's words.</param>
internal sealed record ResultCase(string Name, string ArgumentName, int Status, Result Result, DocComment Doc);

/// <summary>A class that reads the headers of an operation's responses.</summary>
/// <param name="Name">Its name, such as <c>ListPetsHeaders</c>.</param>
/// <param name="Headers">Each once, those of success first.</param>
internal sealed record HeadersType(string Name, EquatableArray<ResponseHeader> Headers);

/// <summary>A header of a response.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">A scalar, an enum, a list of those, or JSON of any type.</param>
/// <param name="Doc">The description's words.</param>
internal sealed record ResponseHeader(string WireName, string Name, TypeRef Type, DocComment Doc);

/// <summary>A sequence of JSON values, one by one as they arrive. The call is sent when it is enumerated.</summary>
internal sealed record ItemsResult(TypeRef Item, string? Accept) : Result(Accept);

/// <summary>An event stream, event by event as they arrive. The call is sent when it is enumerated.</summary>
/// <param name="Data">What the data of each event is.</param>
/// <param name="Accept">The <c>Accept</c> header.</param>
internal sealed record EventsResult(EventData Data, string? Accept) : Result(Accept);

/// <summary>What the data of an event is.</summary>
internal abstract record EventData;

/// <summary>Text.</summary>
internal sealed record TextData : EventData;

/// <summary>A JSON value of one type.</summary>
internal sealed record JsonData(TypeRef Type) : EventData;

/// <summary>Something else for each name of an event: an emitted class with a case for each.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Cases">At least one; data of other events is kept as text.</param>
internal sealed record NamedData(string Name, EquatableArray<EventCase> Cases) : EventData;

/// <summary>A case of <see cref="NamedData"/>.</summary>
/// <param name="EventType">The event's name on the wire.</param>
/// <param name="Name">What members of the case are called after; unique in the class.</param>
/// <param name="ArgumentName">The same in camel case, without <c>@</c>; unique in the class.</param>
/// <param name="Type">What its data is as JSON; null where it is text.</param>
/// <param name="Doc">The event's words.</param>
internal sealed record EventCase(string EventType, string Name, string ArgumentName, TypeRef? Type, DocComment Doc);
