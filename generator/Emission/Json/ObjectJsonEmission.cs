using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the converter of a class: its members as a table. What each of them is in C# the class says itself; the walk over the JSON, required members
/// and messages are the runtime library's.
/// </summary>
internal static class ObjectJsonEmission
{
    private const string Base = GlobalNames.Support + "JsonObjectConverter";

    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        string name = context.Global(type.Name);
        string hides = type.Hierarchy?.Base is not null ? "new " : "";
        writer.Open($"{CommonAttributes.Hidden} public {hides}sealed class {JsonCode.ConverterClass} : {Base}<{name}, {name}.{JsonCode.ConverterClass}>");
        WriteConstructor(context, writer, type);
        HierarchyJsonEmission.WriteRead(context, writer, type);
        WriteCreate(context, writer, type, name);
        ExtraJsonEmission.Write(context, writer, type, name);
        CheckEmission.WriteChecks(context, writer, type, name);
        writer.Close();
    }

    private static void WriteConstructor(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        var arguments = new List<string> { Literal(HierarchyJsonEmission.Named(type).Select(property => Escaped(property)
            + (PropertyNullability.IsRequiredInJson(property) ? "!" : "")
            + (PropertyNullability.TakesNull(property) ? "?" : "")
            + (property.IsConditional ? "~" : "")
            + (CheckEmission.IsReadOnly(type, property) ? "=" : "")
            + (property.IsOmittedFromRequests ? "<" : "")
            + (property.IsSecret ? "*" : ""))) };
        if (type.Hierarchy?.Base is { } extended)
        {
            arguments.Add($"{context.Json.Converter(new NamedType(extended, NamedKind.Object))}.Members");
            List<Property> demanded = HierarchyJsonEmission.Demanded(type).ToList();
            arguments.AddRange(demanded.Count > 0 ? [Literal(demanded.Select(Escaped))] : []);
        }

        Signature.Write(writer, $"public {JsonCode.ConverterClass}() : base", arguments, " { }");
    }

    // One literal is less code than an array of many. What follows a name in it says what is asked of the member.
    private static string Literal(IEnumerable<string> members)
    {
        string list = string.Concat(members.Select(member => member + ","));
        return CSharpText.Literal(list.EndsWith(",,", StringComparison.Ordinal) || list == "," ? list : list.TrimEnd(','));
    }

    private static string Escaped(Property property)
    {
        var text = new StringBuilder();
        foreach (char unit in property.WireName)
        {
            text.Append(unit is ',' or '!' or '?' or '~' or '=' or '<' or '*' or '\\' ? "\\" : "").Append(unit);
        }

        return text.ToString();
    }

    private static void WriteCreate(EmissionContext context, SourceWriter writer, ObjectType type, string name)
    {
        string fresh = Fresh(HierarchyEmission.Required(type));
        List<string> untag = HierarchyJsonEmission.Untag(context, type, "fresh").ToList();
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

    /// <summary>The expression that makes an object to read into.</summary>
    // What is required is checked after the walk; until then, and where the caller excluded it, there is no value.
    public static string Fresh(IEnumerable<Property> properties, string name = "")
    {
        string initial = string.Join(", ", properties
            .Where(PropertyNullability.IsRequiredByCompiler)
            .Select(property => $"{CSharpText.Identifier(property.Name)} = {(TypeText.IsValueType(property.Type) && !PropertyNullability.IsNullable(property) ? "default" : "null")}"));
        return (name.Length > 0 ? $"new {name}()" : "new()") + (initial.Length > 0 ? $" {{ {initial} }}" : "");
    }
}
