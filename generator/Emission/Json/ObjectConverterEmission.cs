using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the converter of a class, which has the table of its properties. The class itself reads and writes each property; the runtime library
/// traverses the JSON, finds missing properties and reports errors.
/// </summary>
internal static class ObjectConverterEmission
{

    private static readonly char[] Special = [',', '!', '?', '~', '=', '<', '*', '\\'];

    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        string name = context.Type(type.Name);
        string hides = type.Hierarchy?.Base is not null ? "new " : "";
        string baseClass = $"{context.Names.JsonObjectConverter}<{name}, {name}.{JsonCode.ConverterClass}>";
        writer.Open($"{context.Names.Hidden} public {hides}sealed class {JsonCode.ConverterClass} : {baseClass}");
        WriteConstructor(context, writer, type);
        HierarchyJsonEmission.WriteRead(context, writer, type);
        WriteCreate(context, writer, type, name);
        ExtraJsonEmission.Write(context, writer, type, name);
        CheckEmission.WriteChecks(context, writer, type, name);
        writer.Close();
    }

    private static void WriteConstructor(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        IEnumerable<string> entries = HierarchyJsonEmission.OwnProperties(type).Select(property => Escaped(property) + Marks(type, property));
        var arguments = new List<string> { Literal(entries) };
        if (type.Hierarchy?.Base is { } baseClass)
        {
            arguments.Add($"{context.Json.Converter(new NamedType(baseClass, NamedKind.Object))}.Members");
            List<Property> required = HierarchyJsonEmission.RequiredInherited(type).ToList();
            arguments.AddRange(required.Count > 0 ? [Literal(required.Select(Escaped))] : []);
        }

        WrappedCode.Write(writer, $"public {JsonCode.ConverterClass}() : base", arguments, " { }");
    }

    // The characters after a name in the table, which JsonMembers reads.
    private static string Marks(ObjectType type, Property property) =>
        (PropertyNullability.IsRequiredInJson(property) ? "!" : "")
        + (PropertyNullability.AcceptsNull(property) ? "?" : "")
        + (property.IsConditional ? "~" : "")
        + (CheckEmission.IsReadOnly(type, property) ? "=" : "")
        + (property.IsOmittedFromRequests ? "<" : "")
        + (property.IsSecret ? "*" : "");

    // One literal is less code than an array of literals.
    private static string Literal(IEnumerable<string> entries)
    {
        string list = string.Concat(entries.Select(entry => entry + ","));
        return CSharpText.Literal(list.EndsWith(",,", StringComparison.Ordinal) || list == "," ? list : list.TrimEnd(','));
    }

    private static string Escaped(Property property)
    {
        if (property.WireName.IndexOfAny(Special) < 0)
        {
            return property.WireName;
        }

        var text = new StringBuilder();
        foreach (char c in property.WireName)
        {
            text.Append(Array.IndexOf(Special, c) >= 0 ? "\\" : "").Append(c);
        }

        return text.ToString();
    }

    private static void WriteCreate(EmissionContext context, SourceWriter writer, ObjectType type, string name)
    {
        string created = NewObject(HierarchyEmission.Required(type));
        List<string> statements = HierarchyJsonEmission.ClearOptionalDiscriminators(context, type, "fresh").ToList();
        if (statements.Count == 0)
        {
            writer.Line($"public override {name} Create() => {created};");
            return;
        }

        writer.Open($"public override {name} Create()");
        writer.Line($"{name} fresh = {created};");
        statements.ForEach(writer.Line);
        writer.Line("return fresh;");
        writer.Close();
    }

    /// <summary>
    /// The expression that creates an object to read into. Required properties have no value until they are read; the runtime library reports those
    /// that stay missing.
    /// </summary>
    public static string NewObject(IEnumerable<Property> properties, string name = "")
    {
        string initial = string.Join(", ", properties
            .Where(PropertyNullability.IsRequiredByCompiler)
            .Select(property => $"{CSharpText.Identifier(property.Name)} = {EmptyValue(property)}"));
        return (name.Length > 0 ? $"new {name}()" : "new()") + (initial.Length > 0 ? $" {{ {initial} }}" : "");
    }

    private static string EmptyValue(Property property) =>
        TypeText.IsValueType(property.Type) && !PropertyNullability.IsNullable(property) ? "default" : "null";
}
