using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>
/// The facts about a type of the project or of a library that a description or an item names. They are equal by value, so that edits of other C#
/// cause no further work.
/// </summary>
/// <param name="Text">The text that names it: <c>Acme.OrderId</c>, or <c>NodaTime.LocalDate:Acme.LocalDateConverter</c>.</param>
/// <param name="Fault">Why it cannot be used; null if it can.</param>
internal sealed record ReferencedType(string Text, string? Fault)
{
    private const string ConverterBase = "System.Text.Json.Serialization.JsonConverter`1";

    /// <summary>Gets the name of the type with its namespace.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Gets whether it is a value type.</summary>
    public bool IsValueType { get; private init; }

    /// <summary>Gets whether it and what contains it are public.</summary>
    public bool IsPublic { get; private init; }

    /// <summary>Gets what converts it.</summary>
    public ConverterSource Source { get; private init; }

    /// <summary>Gets the name of the class or member that converts it; empty if it parses itself.</summary>
    public string Converter { get; private init; } = "";

    /// <summary>Returns the facts about types.</summary>
    public static EquatableArray<ReferencedType> Of(Compilation compilation, EquatableArray<string> texts) =>
        texts.Select(text => Of(compilation, text)).ToEquatableArray();

    private static ReferencedType Of(Compilation compilation, string text)
    {
        string[] parts = text.Split([':'], 2);
        string name = parts[0].Trim();
        if (Find(compilation, name) is not { } type)
        {
            return new ReferencedType(text, $"the project and its references have no type '{name}' that is accessible");
        }

        if (type.IsStatic || type.IsRefLikeType || type.IsGenericType || type.TypeKind is TypeKind.Error or TypeKind.Delegate)
        {
            return new ReferencedType(text, $"'{name}' is static, generic, a ref struct or a delegate");
        }

        ReferencedType found = new(text, Fault: null) { Name = NameOf(type), IsValueType = type.IsValueType, IsPublic = IsVisible(type) };
        return parts.Length == 2 ? found.ConvertedBy(compilation, type, parts[1].Trim()) : found.ConvertedByItself(compilation, type);
    }

    // A class, or a static member with an instance.
    private ReferencedType ConvertedBy(Compilation compilation, INamedTypeSymbol type, string name)
    {
        if (Find(compilation, name) is { } converter)
        {
            return With(ConverterSource.Class, converter, compilation, type);
        }

        int end = name.LastIndexOf('.');
        ISymbol? member = end < 0 ? null : Find(compilation, name.Substring(0, end))?.GetMembers(name.Substring(end + 1)).FirstOrDefault();
        ITypeSymbol? value = member switch
        {
            IPropertySymbol { IsStatic: true, GetMethod: not null } property => property.Type,
            IFieldSymbol { IsStatic: true } field => field.Type,
            _ => null,
        };
        return member is null || !compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)
            ? this with { Fault = $"the project and its references have no class or static member '{name}' that is accessible" }
            : value is null || !Converts(value, compilation, type)
                ? this with { Fault = $"'{name}' is no JsonConverter<{type.Name}>" }
                : this with { Source = ConverterSource.Member, Converter = NameOf(member) };
    }

    private ReferencedType ConvertedByItself(Compilation compilation, INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes()
            .FirstOrDefault(one => one.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonConverterAttribute");
        if (attribute is { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] })
        {
            return With(ConverterSource.Class, converter, compilation, type);
        }

        INamedTypeSymbol? parsable = compilation.GetTypeByMetadataName("System.IParsable`1");
        bool parsesItself = parsable is not null
            && compilation.GetTypeByMetadataName("Truto.Generated.Support.ParsableConverter`1") is not null
            && type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one, parsable.Construct(type)))
            && type.AllInterfaces.Any(one => one.ToDisplayString() == "System.IFormattable");
        return parsesItself
            ? this with { Source = ConverterSource.Parsing }
            : this with
            {
                Fault = $"'{Name}' has neither a [JsonConverter], nor IParsable<{type.Name}> and IFormattable; "
                    + $"name a converter: '{Name}:Namespace.Converter'",
            };
    }

    private ReferencedType With(ConverterSource source, INamedTypeSymbol converter, Compilation compilation, INamedTypeSymbol type)
    {
        bool isUsable = Converts(converter, compilation, type)
            && converter is { IsAbstract: false, IsGenericType: false }
            && compilation.IsSymbolAccessibleWithin(converter, compilation.Assembly)
            && converter.InstanceConstructors.Any(one => one.Parameters.IsEmpty && one.DeclaredAccessibility == Accessibility.Public);
        return isUsable
            ? this with { Source = source, Converter = NameOf(converter) }
            : this with
            {
                Fault = $"'{converter.ToDisplayString()}' is no accessible JsonConverter<{type.Name}> with a constructor without parameters",
            };
    }

    private static bool Converts(ITypeSymbol converter, Compilation compilation, ITypeSymbol type)
    {
        if (compilation.GetTypeByMetadataName(ConverterBase) is not { } definition)
        {
            return false;
        }

        INamedTypeSymbol wanted = definition.Construct(type);
        for (ITypeSymbol? one = converter; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one, wanted))
            {
                return true;
            }
        }

        return false;
    }

    // A dot before a nested type is a plus in metadata.
    private static INamedTypeSymbol? Find(Compilation compilation, string name)
    {
        for (string text = name; ;)
        {
            if (compilation.GetTypesByMetadataName(text).FirstOrDefault(
                type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) is { } found)
            {
                return found;
            }

            int dot = text.LastIndexOf('.');
            if (dot <= 0)
            {
                return null;
            }

            text = text.Substring(0, dot) + "+" + text.Substring(dot + 1);
        }
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.ContainingType)
        {
            if (one.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(ISymbol symbol) =>
        symbol.ContainingType is { } outer ? NameOf(outer) + "." + symbol.Name
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(Unescaped) + "." + symbol.Name
        : symbol.Name;

    private static readonly SymbolDisplayFormat Unescaped = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}

/// <summary>What converts a type of a project.</summary>
internal enum ConverterSource
{
    /// <summary>A class with a constructor without parameters.</summary>
    Class,

    /// <summary>A static property or field.</summary>
    Member,

    /// <summary>The type itself, by <c>IParsable&lt;T&gt;</c> and <c>IFormattable</c>.</summary>
    Parsing,
}
