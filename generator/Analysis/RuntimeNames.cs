using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The names of the runtime library by which analyzers recognize generated code.</summary>
internal static class RuntimeNames
{
    /// <summary>The library's assembly and namespace, and the generator's name in <c>[GeneratedCode]</c>.</summary>
    public const string Namespace = "Truto.Generated";

    public const string SchemaAttribute = "OpenApiSchemaAttribute";

    public const string OperationAttribute = "OpenApiOperationAttribute";

    public const string ParameterAttribute = "OpenApiParameterAttribute";

    /// <summary>The interface of open enums of numbers.</summary>
    public const string OpenValue = "IOpenValue";

    /// <summary>The interface of open enums of strings.</summary>
    public const string TextValue = "ITextValue";

    /// <summary>The type of paged lists.</summary>
    public const string Paged = "Paged";

    /// <summary>Returns whether this generator wrote a type.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: Namespace }, ..] });

    /// <summary>Returns an attribute of the library on a symbol, or null.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { ContainingNamespace: { } space } type && type.Name == name && space.ToDisplayString() == Namespace);

    /// <summary>Returns the first argument of an attribute of the library, or null.</summary>
    public static string? TextOf(ISymbol symbol, string attribute) =>
        Attribute(symbol, attribute) is { ConstructorArguments: [{ Value: string text }, ..] } ? text : null;

    /// <summary>Returns <c>T</c> for <c>T?</c> and <c>Optional&lt;T&gt;</c>, and any other type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: [var inner] })
        {
            type = inner;
        }

        return type;
    }
}
