using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>What a description declares for a response.</summary>
/// <param name="Bodies">The bodies, one for each media type; empty if the response has none.</param>
/// <param name="Headers">The schema of each header; null for a header without one.</param>
internal sealed record DescribedResponse(IReadOnlyList<DescribedBody> Bodies, IReadOnlyDictionary<string, LocatedSchema?> Headers);

/// <summary>A security scheme with the location of its credential.</summary>
/// <param name="Name">The name under <c>securitySchemes</c>.</param>
/// <param name="In"><c>header</c>, <c>query</c> or <c>cookie</c>; null for a scheme of the connection.</param>
/// <param name="ParameterName">The name of the header, query parameter or cookie.</param>
internal sealed record DescribedScheme(string Name, string? In, string ParameterName);
