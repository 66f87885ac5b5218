using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the values of a scope, which bound clients keep in fields. All are strings.</summary>
internal static class ScopeCode
{
    /// <summary>The field with a value, in an expression.</summary>
    public static string Field(ScopeArgument argument) => "this." + CSharpText.Identifier(argument.Name);

    /// <summary>The fields with all values, as arguments.</summary>
    public static IEnumerable<string> Fields(ClientScope scope) => scope.Arguments.Select(Field);

    /// <summary>The parameters of constructors that receive the values; null is not sent.</summary>
    public static IEnumerable<string> Parameters(ClientScope scope) =>
        scope.Arguments.Select(static argument => "string? " + CSharpText.Identifier(argument.Name));

    /// <summary>The names of the parameters in documentation.</summary>
    public static string Names(ClientScope scope) => string.Join(" and ", scope.Arguments.Select(static argument => XmlDoc.Code(argument.Name)));

    public static void DeclareFields(SourceWriter writer, ClientScope scope)
    {
        foreach (string field in Parameters(scope))
        {
            writer.Line($"private readonly {field};");
        }
    }

    public static void AssignFields(SourceWriter writer, ClientScope scope)
    {
        foreach (ScopeArgument argument in scope.Arguments)
        {
            writer.Line($"{Field(argument)} = {CSharpText.Identifier(argument.Name)};");
        }
    }
}
