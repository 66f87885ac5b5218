using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// What a method returns on success. For example, a method whose only success is a JSON <c>Stage</c> has a <see cref="JsonResult"/>. The
/// hierarchy is closed.
/// </summary>
/// <param name="Accept">The <c>Accept</c> header; null to send none.</param>
/// <param name="IsOptional">Whether some successes have no body, in which case the method returns null.</param>
internal abstract record Result(string? Accept, bool IsOptional = false);

/// <summary>Nothing.</summary>
internal sealed record NoResult() : Result(Accept: null);

/// <summary>The headers of a response without a body.</summary>
/// <param name="TypeName">The class that reads them; null if the description declares none.</param>
internal sealed record HeadersResult(string? TypeName) : Result(Accept: null);

/// <summary>The URL of a redirect.</summary>
internal sealed record LocationResult() : Result(Accept: null);

/// <summary>A JSON value, or XML that represents one.</summary>
internal sealed record JsonResult(TypeRef Type, string? Accept, bool IsOptional = false) : Result(Accept, IsOptional)
{
    /// <summary>Gets the member of <see cref="XmlType"/> for the root element if the body is XML that represents the value; null for JSON.</summary>
    public string? XmlRoot { get; init; }
}

/// <summary>Text as a string.</summary>
internal sealed record TextResult(string? Accept, bool IsOptional = false) : Result(Accept, IsOptional);

/// <summary>The bytes of the response as they arrive. The caller disposes them.</summary>
internal sealed record StreamResult(string? Accept, bool IsOptional = false) : Result(Accept, IsOptional);

/// <summary>One of several results, by the status: an emitted class with a case for each.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Cases">At least two cases. The first is read for a success that the description does not declare.</param>
/// <param name="Accept">The <c>Accept</c> header.</param>
internal sealed record ChoiceResult(string Name, EquatableArray<ResultCase> Cases, string? Accept) : Result(Accept);

/// <summary>A case of a <see cref="ChoiceResult"/>.</summary>
/// <param name="Name">The name of the case, such as <c>Accepted</c> in <c>TryGetAccepted</c>; unique in the class.</param>
/// <param name="ArgumentName">The name in camel case, without <c>@</c>.</param>
/// <param name="Status">The status; 2 or 3 for a range; 0 for every other status (<c>default</c>).</param>
/// <param name="Result">The result, which is no <see cref="ChoiceResult"/>.</param>
/// <param name="Doc">The documentation of the response.</param>
internal sealed record ResultCase(string Name, string ArgumentName, int Status, Result Result, DocComment Doc);

/// <summary>A sequence of JSON values, returned one by one as they arrive. The request is sent when it is enumerated.</summary>
internal sealed record ItemsResult(TypeRef Item, string? Accept) : Result(Accept);

/// <summary>A stream of server-sent events, returned one by one as they arrive. The request is sent when it is enumerated.</summary>
/// <param name="Data">The data of the events.</param>
/// <param name="Accept">The <c>Accept</c> header.</param>
internal sealed record EventsResult(EventData Data, string? Accept) : Result(Accept);
