using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the resolver of an API, for users' own <c>JsonSerializerOptions</c>. Of a large document each slot answers for its types, so
/// that a type more in a slot leaves the resolver as it is.
/// </summary>
internal static class ResolverEmission
{
    private const string Serialization = Names.Json + "Serialization.";
    private const string FindName = "Find";

    public static void Write(SourceWriter writer, ResolverUnit unit)
    {
        ApiHeader header = unit.Header;
        writer.Line("/// <summary>How the types of this API are read from JSON and written to it, without reflection.</summary>");
        writer.Line(Names.GeneratedCode);
        writer.Open($"{Names.Access(header)} static class {Names.JsonClass(header)}");
        writer.Line($$"""
            /// <summary>To be added to the <c>TypeInfoResolverChain</c> of an application's own <c>JsonSerializerOptions</c>.</summary>
            public static {{Serialization}}Metadata.IJsonTypeInfoResolver Resolver { get; } =
                new {{Names.Support}}JsonResolver({{Names.Converters(header)}}.{{FindName}});
            """);
        writer.Close();
        writer.BlankLine();
        writer.Line(Names.GeneratedCode);
        writer.Line(Names.Hidden);
        writer.Open($"{Names.Access(header)} static partial class {Names.Converters(header)}");
        if (unit.Slots.Count > 0)
        {
            writer.Line($"internal static {Serialization}JsonConverter? {FindName}(global::System.Type type) =>");
            writer.Indent();
            writer.Line(string.Join("\n?? ", unit.Slots.Select(slot => Names.Find(slot) + "(type)")) + ";");
            writer.Outdent();
        }
        else
        {
            WriteFind(writer, FindName, unit.Types, header);
        }

        writer.Close();
    }

    /// <summary>Writes a method that finds the converter of a type.</summary>
    public static void WriteFind(SourceWriter writer, string name, IEnumerable<NamedType> types, ApiHeader header)
    {
        writer.Line($"internal static {Serialization}JsonConverter{(name == FindName ? "?" : "")} {name}(global::System.Type type) =>");
        writer.Indent();
        foreach (NamedType type in types)
        {
            writer.Line($"type == typeof({Names.Global(header, type.Name)}) ? {new JsonCode(header).Converter(type)} :");
        }

        writer.Line("null;");
        writer.Outdent();
    }

    /// <summary>A declared type as others refer to it.</summary>
    public static NamedType Reference(TypeDeclaration type) => new(type.Name, type switch
    {
        EnumType => NamedKind.Enum,
        UnionType => NamedKind.Union,
        TupleType => NamedKind.Tuple,
        _ => NamedKind.Object,
    });
}
