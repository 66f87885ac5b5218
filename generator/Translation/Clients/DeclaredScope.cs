using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>The scope that clients can be bound to. Each of its parameters has the extension with its name.</summary>
/// <param name="Name">The name, such as <c>Account</c>.</param>
/// <param name="AccountParameter">The wire name of the first of its parameters, whose value is the account of a call.</param>
internal sealed record DeclaredScope(string Name, string AccountParameter)
{
    public const string Extension = "x-client-scope";

    /// <summary>Returns the first scope that the parameters declare; null if they declare none.</summary>
    public static DeclaredScope? Of(IEnumerable<Parameter> parameters) => parameters
        .Select(static parameter => NameOf(parameter) is { } name ? new DeclaredScope(name, parameter.Name) : null)
        .FirstOrDefault(static found => found is not null);

    /// <summary>Returns whether a parameter belongs to the scope.</summary>
    public bool Contains(Parameter parameter) => NameOf(parameter) == Name;

    // Null if the parameter declares no scope, or one that is no C# name.
    private static string? NameOf(Parameter parameter) =>
        parameter.At.To(Extension)?.Text() is { } name && DeclaredName.IsValid(name) ? name : null;
}
