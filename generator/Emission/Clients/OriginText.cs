using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Attributes that say where methods and their parameters come from.</summary>
internal static class OriginText
{
    public static string Of(ClientOperation operation)
    {
        string id = operation.OperationId is null ? "" : ", " + CSharpText.Literal(operation.OperationId);
        return $"[{GlobalNames.Runtime}OpenApiOperation({CSharpText.Literal(operation.HttpMethod)}, {CSharpText.Literal(operation.Path)}{id})]";
    }

    /// <summary>The attribute and a blank, or nothing where the name tells.</summary>
    public static string Of(ParameterCode parameter) =>
        parameter.WireName is { } wire && !IsTold(wire, parameter.Name) ? Attribute(wire) + " " : "";

    /// <summary>The attribute of a property of a body's class, or null where the name tells.</summary>
    public static string? OfProperty(Property property) => IsTold(property.WireName, property.Name) ? null : Attribute(property.WireName);

    /// <summary>The attribute of a property of an options class, or null where the name tells.</summary>
    public static string? OfProperty(MethodParameter argument) => IsTold(argument.WireName, argument.Name) ? null : Attribute(argument.WireName);

    private static string Attribute(string wireName) => $"[{GlobalNames.Runtime}OpenApiParameter({CSharpText.Literal(wireName)})]";

    private static bool IsTold(string wireName, string name) =>
        LettersAndDigits(wireName).SequenceEqual(LettersAndDigits(name));

    private static IEnumerable<char> LettersAndDigits(string name) => name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
