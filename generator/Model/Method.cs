using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A C# method, which calls an operation.</summary>
/// <param name="Name">The name, which ends in <c>Async</c> and is unique in its client.</param>
/// <param name="Fixed">The query pairs that this method always sends, such as <c>truto_response_format=raw</c>.</param>
/// <param name="Result">What the method returns.</param>
/// <param name="Paging">How it continues on the next page; null for a single call.</param>
/// <param name="Doc">The documentation of the method.</param>
internal sealed record Method(string Name, EquatableArray<FixedQuery> Fixed, Result Result, MethodPaging? Paging, DocComment Doc);

/// <summary>A query pair with a fixed value.</summary>
internal sealed record FixedQuery(string WireName, string Value);
