using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class that reads the response headers of an operation.</summary>
/// <param name="Name">The name of the class, such as <c>ListPetsHeaders</c>.</param>
/// <param name="Headers">Each header once; those of success first.</param>
internal sealed record HeadersType(string Name, EquatableArray<ResponseHeader> Headers);

/// <summary>A response header.</summary>
/// <param name="WireName">The name of the header.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">A scalar, an enum, a list of those, or any JSON.</param>
/// <param name="Doc">The documentation of the header.</param>
internal sealed record ResponseHeader(string WireName, string Name, TypeRef Type, DocComment Doc);
