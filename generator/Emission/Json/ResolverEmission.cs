using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the resolver of an API, for <c>JsonSerializerOptions</c> of an application. In a large API each slot finds the converters of its types, so
/// that a new type does not change the resolver.
/// </summary>
internal static class ResolverEmission
{
    private const string FindName = "Find";
    private const string OfModels = "Model";
    private const string OfEnums = "Enum";

    public static void Write(EmissionContext context, SourceWriter writer, ResolverUnit unit)
    {
        writer.Line("/// <summary>JSON serialization of the types of this API, without reflection.</summary>");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static class {context.Header.JsonName}");
        writer.Line($$"""
            /// <summary>Gets the resolver to add to the <c>TypeInfoResolverChain</c> of <c>JsonSerializerOptions</c>.</summary>
            public static {{context.Names.IJsonTypeInfoResolver}} Resolver { get; } =
                new {{context.Names.JsonResolver}}({{context.Header.ConvertersName}}.{{FindName}});
            """);
        writer.Close();
        writer.BlankLine();
        writer.Line(context.Names.GeneratedCode);
        writer.Line(context.Names.Hidden);
        writer.Open($"{context.Access} static partial class {context.Header.ConvertersName}");
        if (unit.Slots.Count > 0)
        {
            writer.Line($"internal static {context.Names.JsonConverter}? {FindName}({context.Names.Type} type) =>");
            writer.Indent();
            writer.Line(string.Join("\n?? ", unit.Slots.Select(slot => ResolverEmission.FindMethod(slot) + "(type)")) + ";");
            writer.Outdent();
        }
        else
        {
            WriteFind(context, writer, FindName, unit.Types);
        }

        WriteForwarding(context, writer);
        writer.Close();
    }

    /// <summary>Writes a method that finds the converter of a type.</summary>
    public static void WriteFind(EmissionContext context, SourceWriter writer, string name, IEnumerable<NamedType> types)
    {
        writer.Line($"internal static {context.Names.JsonConverter}{(name == FindName ? "?" : "")} {name}({context.Names.Type} type) =>");
        writer.Indent();
        foreach (NamedType type in types)
        {
            writer.Line($"type == typeof({context.Type(type.Name)}) ? {context.Json.Converter(type)} :");
        }

        writer.Line("null;");
        writer.Outdent();
    }

    /// <summary>The class that an attribute names as the converter of a type.</summary>
    public static string ConverterOf(EmissionContext context, TypeDeclaration type) => type switch
    {
        ObjectType => $"{context.Type(context.Header.ConvertersName)}.{OfModels}<{context.Type(type.Name)}>",
        EnumType => $"{context.Type(context.Header.ConvertersName)}.{OfEnums}<{context.Type(type.Name)}>",
        _ => $"{context.Type(type.Name)}.{JsonCode.ConverterClass}",
    };

    // Generic classes of the project itself, because an attribute contains the name of a class of another assembly with the name of that assembly.
    private static void WriteForwarding(EmissionContext context, SourceWriter writer)
    {
        LibraryNames names = context.Names;
        string created = context.Header.HasDateOnly
            ? $"[{names.DynamicallyAccessedMembers}({names.DynamicallyAccessedMemberTypes}.PublicParameterlessConstructor)] "
            : "";
        writer.BlankLine();
        WriteForwarding(writer, OfModels, $"{created}T", $"{names.ForwardingConverter}<T>", names.ApiModel, names.JsonObjectConverter);
        writer.BlankLine();
        WriteForwarding(writer, OfEnums, "T", $"{names.ForwardingConverter}<T>", $"struct, {names.IOpenValue}", names.OpenEnumConverter);
    }

    private static void WriteForwarding(SourceWriter writer, string name, string parameter, string baseClass, string constraint, string converter)
    {
        writer.Open($"public sealed class {name}<{parameter}> : {baseClass} where T : {constraint}");
        writer.Line($"public {name}() : base({converter}<T>.Instance) {{ }}");
        writer.Close();
    }

    /// <summary>The method that finds the converters of a slot.</summary>
    public static string FindMethod(string slot) => "FindIn" + slot;

    /// <summary>Returns the reference to a declared type.</summary>
    public static NamedType Reference(TypeDeclaration type) => new(type.Name, type switch
    {
        EnumType => NamedKind.Enum,
        UnionType => NamedKind.Union,
        TupleType => NamedKind.Tuple,
        _ => NamedKind.Object,
    });
}
