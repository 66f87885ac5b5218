using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>Attributes that link methods and parameters to the description.</summary>
internal static class OriginAttributes
{
    public static string Of(EmissionContext context, ClientOperation operation)
    {
        string[] id = operation.OperationId is null ? [] : [CSharpText.Literal(operation.OperationId)];
        IEnumerable<string> arguments = [CSharpText.Literal(operation.HttpMethod), CSharpText.Literal(operation.Path), .. id];
        return WrappedCode.Call("[" + context.Names.OpenApiOperation, arguments) + "]";
    }

    /// <summary>The attribute of a parameter, followed by a space; empty if the C# name determines the name in the request.</summary>
    public static string Of(EmissionContext context, EmittedParameter parameter) =>
        parameter.WireName is { } wire && !IsDerivable(wire, parameter.Name) ? Attribute(context, wire) + " " : "";

    /// <summary>The attribute of a property of a multipart class; null if the C# name determines the name in the request.</summary>
    public static string? OfProperty(EmissionContext context, Property property) =>
        IsDerivable(property.WireName, property.Name) ? null : Attribute(context, property.WireName);

    /// <summary>The attribute of an optional parameter; null if the C# name determines the name in the request.</summary>
    public static string? OfProperty(EmissionContext context, MethodParameter argument) =>
        IsDerivable(argument.WireName, argument.Name) ? null : Attribute(context, argument.WireName);

    private static string Attribute(EmissionContext context, string wireName) =>
        $"[{context.Names.OpenApiParameter}({CSharpText.Literal(wireName)})]";

    private static bool IsDerivable(string wireName, string name) =>
        LettersAndDigits(wireName).SequenceEqual(LettersAndDigits(name));

    private static IEnumerable<char> LettersAndDigits(string name) => name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
