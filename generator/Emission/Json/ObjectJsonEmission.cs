using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes the converter of a class: its members as a table, and what reading and writing each of them is in C#. The walk over the JSON,
/// required members and messages are the runtime library's.
/// </summary>
internal static class ObjectJsonEmission
{
    private const string Base = Names.Support + "JsonObjectConverter";

    public static void Write(SourceWriter writer, ObjectType type, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        string converter = Names.Converter(type.Name);
        writer.Open($"public sealed class {converter} : {Base}<{name}>");
        writer.Line($"internal static readonly {converter} Instance = new();");
        WriteConstructor(writer, type, converter, header);
        HierarchyJsonEmission.WriteRead(writer, type, header);
        WriteCreate(writer, type, name, header);
        if (type.Properties.Count > 0 || type.Hierarchy?.Base is not null)
        {
            WriteReadMember(writer, type, name, header);
            WriterEmission.Write(writer, type, name, header);
        }

        HierarchyJsonEmission.WriteWrite(writer, type, name, header);
        ExtraJsonEmission.Write(writer, type, name, header);
        CheckEmission.WriteChecks(writer, type, name, header);
        writer.Close();
    }

    private static void WriteConstructor(SourceWriter writer, ObjectType type, string converter, ApiHeader header)
    {
        List<Property> required = type.Properties.Where(PropertyShape.IsRequiredInJson).Concat(HierarchyJsonEmission.Demanded(type)).ToList();
        List<Property> nullable = type.Properties.Where(PropertyShape.TakesNull).ToList();
        List<Property> named = HierarchyJsonEmission.Named(type).ToList();
        Func<string, List<Property>, string> table = named.Concat(required).Concat(nullable).All(CanBeListed) ? List : Table;
        var tables = new List<string> { table("", named) };
        if (required.Count > 0)
        {
            tables.Add(table("required: ", required));
        }

        if (nullable.Count > 0)
        {
            tables.Add(table("nullable: ", nullable));
        }

        List<Property> conditional = type.Properties.Where(property => property.IsConditional).ToList();
        if (conditional.Count > 0)
        {
            tables.Add(table("conditional: ", conditional));
        }

        List<Property> readOnly = CheckEmission.ReadOnly(type).ToList();
        if (readOnly.Count > 0)
        {
            tables.Add(table("readOnly: ", readOnly));
        }

        if (type.Hierarchy?.Base is { } extended)
        {
            tables.Add($"inherited: {JsonCode.Inside(header).Converter(new NamedType(extended, NamedKind.Object))}.Members");
        }

        Signature.Write(writer, $"public {converter}() : base", tables, " { }");
    }

    private static void WriteCreate(SourceWriter writer, ObjectType type, string name, ApiHeader header)
    {
        string fresh = Fresh(HierarchyEmission.Required(type));
        List<string> untag = HierarchyJsonEmission.Untag(type, "fresh", header).ToList();
        if (untag.Count == 0)
        {
            writer.Line($"public override {name} Create() => {fresh};");
            return;
        }

        writer.Open($"public override {name} Create()");
        writer.Line($"{name} fresh = {fresh};");
        untag.ForEach(writer.Line);
        writer.Line("return fresh;");
        writer.Close();
    }

    // One literal is less code than an array of many.
    private static string List(string name, List<Property> properties) =>
        name + CSharpText.Literal(string.Join(",", properties.Select(property => property.WireName)));

    private static bool CanBeListed(Property property) => property.WireName.Length > 0 && property.WireName.IndexOf(',') < 0;

    private static string Table(string name, List<Property> properties) => properties.Count == 0
        ? name + "global::System.Array.Empty<string>()"
        : Signature.Array($"{name}new[]", properties.Select(property => CSharpText.Literal(property.WireName)));

    /// <summary>The expression that makes an object to read into.</summary>
    // What is required is checked after the walk; until then, and where the caller excluded it, there is no value.
    public static string Fresh(IEnumerable<Property> properties, string name = "")
    {
        string initial = string.Join(", ", properties
            .Where(PropertyShape.IsRequiredByCompiler)
            .Select(property => $"{CSharpText.Identifier(property.Name)} = {(TypeText.IsValueType(property.Type) && !PropertyShape.IsNullable(property) ? "default" : "null")}"));
        return (name.Length > 0 ? $"new {name}()" : "new()") + (initial.Length > 0 ? $" {{ {initial} }}" : "");
    }

    private static void WriteReadMember(SourceWriter writer, ObjectType type, string name, ApiHeader header)
    {
        writer.Open($"public override void ReadMember(ref {Names.Reader} reader, {Names.Context} context, {name} value, int member)");
        writer.Open("switch (member)");
        foreach ((Property property, int place) in HierarchyJsonEmission.Places(type))
        {
            // Null comes here only where it is a value: elsewhere the walk takes it for a member that is not there.
            TypeRef read = PropertyShape.TakesNull(property) ? property.Type : property.Type with { IsNullable = false };
            string target = property.Role == PropertyRole.Discriminator
                ? HierarchyJsonEmission.SetterOf(type.Name, property, "value", header)
                : $"value.{CSharpText.Identifier(property.Name)}";
            writer.Line($"case {place}: {target} = {JsonCode.Inside(header).Read(read)}; break;");
        }

        if (HierarchyJsonEmission.ReadInherited(type, header) is { } inherited)
        {
            writer.Line($"default: {inherited} break;");
        }

        writer.Close();
        writer.Close();
    }
}
