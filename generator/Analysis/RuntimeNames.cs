using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The names of the library that analyzers know generated code by.</summary>
internal static class RuntimeNames
{
    /// <summary>Its assembly, its namespace, and what our generator calls itself.</summary>
    public const string Namespace = "Truto.Generated";

    public const string SchemaAttribute = "OpenApiSchemaAttribute";

    public const string OperationAttribute = "OpenApiOperationAttribute";

    public const string ParameterAttribute = "OpenApiParameterAttribute";

    /// <summary>What every open enum implements.</summary>
    public const string OpenValue = "IOpenValue";

    /// <summary>A list in pages.</summary>
    public const string Paged = "Paged";

    /// <summary>Whether our generator wrote a type.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: Namespace }, ..] });

    /// <summary>An attribute of the library on a symbol, or null.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { ContainingNamespace: { } space } type && type.Name == name && space.ToDisplayString() == Namespace);

    /// <summary>The first argument of an attribute of the library, or null.</summary>
    public static string? TextOf(ISymbol symbol, string attribute) =>
        Attribute(symbol, attribute) is { ConstructorArguments: [{ Value: string text }, ..] } ? text : null;
}
