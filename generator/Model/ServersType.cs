using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class with the servers that a user can choose from.</summary>
/// <param name="Name">The name of the class, such as <c>TrutoCrmServers</c>.</param>
/// <param name="Servers">At least one server.</param>
internal sealed record ServersType(string Name, EquatableArray<ServerChoice> Servers);

/// <summary>A server that a user can choose.</summary>
/// <param name="Name">The name of the property or method in C#.</param>
/// <param name="Url">The URL, with variables in braces.</param>
/// <param name="Variables">The variables; those without a default come first.</param>
/// <param name="Doc">The documentation of the server.</param>
internal sealed record ServerChoice(string Name, string Url, EquatableArray<ServerChoiceVariable> Variables, DocComment Doc);

/// <summary>A variable of a server's URL.</summary>
/// <param name="WireName">The name in the URL.</param>
/// <param name="Name">The name of the parameter in C#.</param>
/// <param name="Default">The value if the argument is omitted; null for a required argument.</param>
/// <param name="Values">The allowed values; empty for any text.</param>
internal sealed record ServerChoiceVariable(string WireName, string Name, string? Default, EquatableArray<string> Values);
