using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the resolver of an API, for <c>JsonSerializerOptions</c> of an application: a list of all types, which only a new or removed type changes.
/// </summary>
internal static class ResolverEmission
{
    private const string FindName = "Find";
    private const string OfModels = "Model";
    private const string OfEnums = "Enum";

    // The compiler takes long for long methods, so the types of a large API are divided by their first letters.
    private const int MaxTypesInMethod = 64;

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
        if (unit.Types.Count <= MaxTypesInMethod)
        {
            WriteFind(context, writer, FindName, unit.Types);
        }
        else
        {
            IGrouping<char, NamedType>[] letters =
                [.. unit.Types.GroupBy(type => char.ToUpperInvariant(type.Name[0])).OrderBy(letter => letter.Key)];
            writer.Line($"internal static {context.Names.JsonConverter}? {FindName}({context.Names.Type} type) =>");
            writer.Indent();
            writer.Line(string.Join("\n?? ", letters.Select(letter => FindIn(letter.Key) + "(type)")) + ";");
            writer.Outdent();
            foreach (IGrouping<char, NamedType> letter in letters)
            {
                writer.BlankLine();
                WriteFind(context, writer, FindIn(letter.Key), letter);
            }
        }

        WriteForwarding(context, writer);
        writer.Close();
    }

    private static string FindIn(char letter) => FindName + "In" + letter;

    private static void WriteFind(EmissionContext context, SourceWriter writer, string name, IEnumerable<NamedType> types)
    {
        writer.Open($"internal static {context.Names.JsonConverter}? {name}({context.Names.Type} type)");
        foreach (NamedType type in types)
        {
            writer.Line($"if (type == typeof({context.Type(type.Name)})) return {context.Json.Converter(type)};");
        }

        writer.Line("return null;");
        writer.Close();
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

    /// <summary>Returns the reference to a declared type.</summary>
    public static NamedType Reference(TypeDeclaration type) => new(type.Name, type.Kind);
}
