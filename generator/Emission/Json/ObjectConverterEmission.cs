using System.Text;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the converter of a class, which has the table of its properties. The class itself reads and writes each property; the runtime library
/// traverses the JSON, finds missing properties and reports errors. Most classes need no code beyond the table.
/// </summary>
internal static class ObjectConverterEmission
{
    private static readonly char[] Special = [',', '!', '?', '~', '=', '<', '*', '\\'];

    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        string converter = $"{context.Names.JsonObjectConverter}<{context.Type(type.Name)}>";
        string head = $"protected override {context.Names.IModelConverter} GetConverter()";
        writer.BlankLine();
        if (!HasOwnCode(context, type))
        {
            List<string> arguments = Arguments(context, type);
            string create = $"{context.Names.ModelConverter}.Of<{context.Type(type.Name)}>";
            string line = $"{head} => {create}";
            if (writer.Fits(line + "("))
            {
                WrappedCode.Write(writer, line, arguments, ";");
                return;
            }

            writer.Line(head + " =>");
            writer.Indent();
            WrappedCode.Write(writer, create, arguments, ";");
            writer.Outdent();
            return;
        }

        WrappedCode.WriteMember(writer, head, $"{converter}.Instance ?? new {JsonCode.ConverterClass}()");
        writer.BlankLine();
        writer.Open($"private sealed class {JsonCode.ConverterClass} : {converter}");
        WrappedCode.Write(writer, $"public {JsonCode.ConverterClass}() : base", Arguments(context, type), " { }");
        HierarchyJsonEmission.WriteRead(context, writer, type);
        WriteCreate(context, writer, type);
        ExtraJsonEmission.Write(context, writer, type, context.Type(type.Name));
        writer.Close();
    }

    private static bool HasOwnCode(EmissionContext context, ObjectType type) =>
        type.Hierarchy is { IsExtended: true }
        || HierarchyJsonEmission.ClearOptionalDiscriminators(context, type, "").Any()
        || ExtraJsonEmission.IsNeeded(type);

    private static List<string> Arguments(EmissionContext context, ObjectType type)
    {
        IEnumerable<string> entries = HierarchyJsonEmission.OwnProperties(type).Select(property => Escaped(property) + Marks(type, property));
        var arguments = new List<string> { Literal(entries) };
        if (type.Hierarchy?.Base is { } baseClass)
        {
            arguments.Add($"{context.Json.Converter(new NamedType(baseClass, NamedKind.Object))}.Members");
            List<Property> required = HierarchyJsonEmission.RequiredInherited(type).ToList();
            arguments.AddRange(required.Count > 0 ? [Literal(required.Select(Escaped))] : []);
        }

        return arguments;
    }

    // The characters after a name in the table, which JsonMembers reads.
    private static string Marks(ObjectType type, Property property) =>
        (PropertyNullability.IsRequiredInJson(property) ? "!" : "")
        + (PropertyNullability.AcceptsNull(property) ? "?" : "")
        + (property.IsConditional ? "~" : "")
        + (CheckEmission.IsReadOnly(type, property) ? "=" : "")
        + (property.IsOmittedFromRequests ? "<" : "")
        + (property.IsSecret ? "*" : "");

    // One literal is less code than an array of literals. The compiler joins its parts.
    private static string Literal(IEnumerable<string> entries)
    {
        string list = string.Concat(entries.Select(entry => entry + ","));
        return LongLiteral.Of(list.EndsWith(",,", StringComparison.Ordinal) || list == "," ? list : list.TrimEnd(','), ',');
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

    private static void WriteCreate(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        List<string> statements = HierarchyJsonEmission.ClearOptionalDiscriminators(context, type, "fresh").ToList();
        if (statements.Count == 0)
        {
            return;
        }

        string name = context.Type(type.Name);
        writer.BlankLine();
        writer.Open($"public override {name} Create()");
        writer.Line($"{name} fresh = base.Create();");
        statements.ForEach(writer.Line);
        writer.Line("return fresh;");
        writer.Close();
    }

    /// <summary>
    /// The expression that creates an object to read into. Required properties have no value until they are read; the runtime library reports those
    /// that stay missing.
    /// </summary>
    public static string NewObject(IEnumerable<Property> properties, string name)
    {
        string initial = string.Join(", ", properties
            .Where(PropertyNullability.IsRequiredByCompiler)
            .Select(property => $"{CSharpText.Identifier(property.Name)} = {EmptyValue(property)}"));
        return $"new {name}()" + (initial.Length > 0 ? $" {{ {initial} }}" : "");
    }

    private static string EmptyValue(Property property) =>
        TypeText.IsValueType(property.Type) && !PropertyNullability.IsNullable(property) ? "default" : "null";
}
