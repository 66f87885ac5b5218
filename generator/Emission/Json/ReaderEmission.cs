using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes how an object is read: its members as a table, and what each of them sets. The walk over the JSON, required members and
/// messages are the runtime library's.
/// </summary>
internal static class ReaderEmission
{
    private const string MembersType = Names.Support + "JsonMembers";

    public static void Write(SourceWriter writer, ObjectType type, ApiHeader header)
    {
        WriteMembers(writer, type);
        writer.BlankLine();
        WriteRead(writer, type, header);
        writer.BlankLine();
        WriteReadMember(writer, type, header);
    }

    private static void WriteMembers(SourceWriter writer, ObjectType type)
    {
        string name = Names.Members(type.Name);
        string field = Names.Field(name);
        List<Property> required = type.Properties.Where(PropertyShape.IsRequiredInJson).Concat(HierarchyJsonEmission.Demanded(type)).ToList();
        List<Property> nullable = type.Properties.Where(PropertyShape.TakesNull).ToList();
        string end = type.Hierarchy?.Base is { } extended ? $",\ninherited: {Names.Members(extended)});" : ");";
        writer.Line($"private static {MembersType}? {field};");
        writer.BlankLine();
        writer.Line($"private static {MembersType} {name} => {field} ??= new(");
        writer.Indent();
        writer.Line(CSharpText.Literal(type.Name) + ",");
        WriteArray(writer, "names", HierarchyJsonEmission.Named(type), required.Count + nullable.Count > 0 ? "," : end);
        if (required.Count > 0)
        {
            WriteArray(writer, "required", required, nullable.Count > 0 ? "," : end);
        }

        if (nullable.Count > 0)
        {
            WriteArray(writer, "nullable", nullable, end);
        }

        writer.Outdent();
    }

    private static void WriteRead(SourceWriter writer, ObjectType type, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        string fresh = Fresh(name, HierarchyEmission.Required(type));
        bool isExtended = type.Hierarchy is { IsExtended: true };
        string method = isExtended ? $"private static {name} {Names.ReadExactly(type.Name)}" : $"internal static {name} {Names.Read(type.Name)}";
        List<string> untag = HierarchyJsonEmission.Untag(type, "fresh", header).ToList();
        string read = $"{Names.Members(type.Name)}.Read(ref reader, context, {(untag.Count > 0 ? "fresh" : fresh)}, {Names.ReadMember(type.Name)});";
        HierarchyJsonEmission.WriteRead(writer, type, header);
        Signature.Write(writer, method, [$"ref {Names.Reader} reader", $"{Names.Context} context"], untag.Count > 0 ? "" : " =>");
        if (untag.Count > 0)
        {
            writer.Open();
            writer.Line($"{name} fresh = {fresh};");
            untag.ForEach(writer.Line);
            writer.Line($"return {read}");
            writer.Close();
            return;
        }

        writer.Indent();
        writer.Line(read);
        writer.Outdent();
    }

    /// <summary>The expression that makes an object to read into.</summary>
    public static string Fresh(string name, IEnumerable<Property> properties)
    {
        string initial = string.Join(", ", properties
            .Where(PropertyShape.IsRequiredByCompiler)
            .Select(property => $"{CSharpText.Identifier(property.Name)} = {Initial(property)}"));
        return initial.Length > 0 ? $"new {name} {{ {initial} }}" : $"new {name}()";
    }

    // What is required is checked after the walk; until then, and where the caller excluded it, there is no value.
    private static string Initial(Property property) =>
        PropertyShape.IsNullable(property) ? "null" : TypeText.IsValueType(property.Type) ? "default" : "null!";

    private static void WriteReadMember(SourceWriter writer, ObjectType type, ApiHeader header)
    {
        string target = Names.Global(header, type.Name);
        Signature.Write(
            writer,
            $"private static void {Names.ReadMember(type.Name)}",
            [$"ref {Names.Reader} reader", $"{Names.Context} context", $"{target} target", "int member"],
            "");
        writer.Open();
        writer.Open("switch (member)");
        foreach ((Property property, int place) in HierarchyJsonEmission.Places(type))
        {
            // Null comes here only where it is a value: elsewhere the walk takes it for a member that is not there.
            TypeRef read = PropertyShape.TakesNull(property) ? property.Type : property.Type with { IsNullable = false };
            string member = property.Role == PropertyRole.Discriminator
                ? HierarchyJsonEmission.SetterOf(type.Name, property, "target", header)
                : $"target.{CSharpText.Identifier(property.Name)}";
            WriteCase(writer, $"case {place}:", $"{member} = {JsonCode.Inside(header).Read(read)};");
        }

        WriteCase(writer, "default:", HierarchyJsonEmission.ReadInherited(type) ?? Extra(type.Extra, header));
        writer.Close();
        writer.Close();
    }

    private static string Extra(ExtraProperties extra, ApiHeader header) => extra switch
    {
        CapturedExtra captured => Extra(captured.PropertyName, more: ""),
        TypedExtra typed => Extra(typed.PropertyName, ", " + JsonCode.Inside(header).Reader(typed.Value)),
        _ => throw new InvalidOperationException("Extra properties of an unknown kind: " + extra.GetType().Name),
    };

    private static string Extra(string property, string more)
    {
        string name = "target." + CSharpText.Identifier(property);
        return $"{name} = {Names.JsonRead}.Extra(ref reader, context, {name}{more});";
    }

    /// <summary>Writes a case of a switch.</summary>
    public static void WriteCase(SourceWriter writer, string label, string statement)
    {
        writer.Line(label);
        writer.Indent();
        writer.Line(statement);
        writer.Line("break;");
        writer.Outdent();
    }

    private static void WriteArray(SourceWriter writer, string name, IEnumerable<Property> properties, string tail)
    {
        List<string> names = properties.Select(property => CSharpText.Literal(property.WireName)).ToList();
        if (names.Count == 0)
        {
            writer.Line($"{name}: global::System.Array.Empty<string>(){tail}");
        }
        else
        {
            Signature.WriteArray(writer, $"{name}: new[]", names, tail);
        }
    }
}
