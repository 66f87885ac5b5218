using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the resolver of an API, for <c>JsonSerializerOptions</c> of an application, and the converters that the attributes of types name.
/// </summary>
internal static class ResolverEmission
{
    private const string OfModels = "Model";
    private const string OfEnums = "Enum";

    public static void Write(EmissionContext context, SourceWriter writer)
    {
        writer.Line("/// <summary>JSON serialization of the types of this API, also in trimmed programs.</summary>");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static class {context.Header.JsonName}");
        writer.Line($$"""
            /// <summary>Gets the resolver to add to the <c>TypeInfoResolverChain</c> of <c>JsonSerializerOptions</c>.</summary>
            public static {{context.Names.IJsonTypeInfoResolver}} Resolver => {{context.Names.JsonResolver}}.Instance;
            """);
        writer.Close();
        writer.BlankLine();
        writer.Line(context.Names.GeneratedCode);
        writer.Line(context.Names.Hidden);
        writer.Open($"{context.Access} static partial class {context.Header.ConvertersName}");
        WriteForwarding(context, writer);
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
        WriteForwarding(writer, OfModels, $"{created}T", $"{names.ForwardingConverter}<T>", names.ApiModel, names.JsonObjectConverter);
        writer.BlankLine();
        WriteForwarding(writer, OfEnums, "T", $"{names.ForwardingConverter}<T>", $"struct, {names.IOpenValue}", names.OpenEnumConverter);
    }

    private static void WriteForwarding(SourceWriter writer, string name, string parameter, string baseClass, string constraint, string converter)
    {
        writer.Line($"public sealed class {name}<{parameter}>");
        writer.Indent();
        writer.Line(": " + baseClass);
        writer.Line("where T : " + constraint);
        writer.Outdent();
        writer.Open();
        writer.Line($"public {name}() : base({converter}<T>.Instance) {{ }}");
        writer.Close();
    }
}
