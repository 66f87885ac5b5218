using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A server that a user can choose.</summary>
/// <param name="Name">The member's name in C#.</param>
/// <param name="Url">The address, with variables in braces.</param>
/// <param name="Variables">Those without a default first.</param>
/// <param name="Doc">The description's words.</param>
internal sealed record ServerChoice(string Name, string Url, EquatableArray<ServerChoiceVariable> Variables, DocComment Doc);

/// <summary>A variable of a server's address.</summary>
/// <param name="WireName">Its name in the address.</param>
/// <param name="Name">The parameter's name in C#.</param>
/// <param name="Default">What it is unless given; null where it must be.</param>
/// <param name="Values">What it may be; empty for any text.</param>
internal sealed record ServerChoiceVariable(string WireName, string Name, string? Default, EquatableArray<string> Values);
