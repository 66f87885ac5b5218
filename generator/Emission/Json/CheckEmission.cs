using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the members that check values. The runtime library finds missing properties, unknown enum values and contained objects while it writes
/// JSON; the emitted members check the other constraints.
/// </summary>
internal static class CheckEmission
{


    /// <summary>Writes the members of a tuple.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, TupleType type)
    {
        if (!type.HasChecks)
        {
            return;
        }

        var code = new CheckCode(context);
        var links = new List<string>();
        foreach (Property item in type.Items)
        {
            int index = int.Parse(item.WireName, CultureInfo.InvariantCulture);
            string value = Value(item);
            links.AddRange(IsNullCheckNeeded(item) ? [$".Required({item.WireName}, {value})"] : []);
            links.AddRange(CheckCode.CanContainChecks(item.Type) ? [$".Held({item.WireName}, {value})"] : []);
            links.AddRange(code.Links(item.Constraints, item.Type, index, value));
        }

        string rest = "value." + type.RestName;
        links.AddRange(CheckCode.CanContainChecks(type.Rest) ? [$".Rest({Invariant(type.Items.Count)}, {rest})"] : []);
        if (type.HasCount)
        {
            links.Add($".Items(-1, {Invariant(type.Items.Count)} + ({rest}?.Count ?? 0){CheckCode.Range(type.Count)})");
        }

        links.AddRange(type.IsClosed ? [$".NoRest({Invariant(type.Items.Count)}, {rest})"] : []);
        if (type.AreItemsUnique)
        {
            links.Add($".UniquePlaces({ValueIfComplete(type)}, {context.Json.Converter(new NamedType(type.Name, NamedKind.Tuple))}.Writer)");
        }

        writer.BlankLine();
        WriteValidate(context, writer);
        string body = links.Count > 0 ? WrappedCode.Chain("check", links) : "{ }";
        writer.Line($"void {context.Names.IChecked}.Check({context.Names.JsonChecks} checks) =>");
        writer.Indent();
        writer.Line($"checks.Tuple(this, static (check, value) => {body});");
        writer.Outdent();
    }

    /// <summary>Writes the members of a union.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, UnionType type)
    {
        if (type.Cases.Any(one => one.Type is AnyJsonType))
        {
            writer.BlankLine();
            writer.Line("protected override bool HasJsonCase => true;");
        }

        if (type.Cases.All(one => one.Constraints is null))
        {
            return;
        }

        var code = new CheckCode(context);
        writer.BlankLine();
        writer.Open($"protected override void CheckCase({context.Names.JsonMemberChecks} check)");
        writer.Open("switch (Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            UnionCase one = type.Cases[i];
            string links = string.Concat(code.Links(one.Constraints, one.Type, -1, $"({context.Types.NotNull(one.Type)})Value"));
            if (links.Length > 0)
            {
                writer.Line($"case {Invariant(i)}: check{links}; break;");
            }
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the members of a class.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        List<(Property Property, int Index)> properties = HierarchyJsonEmission.ReadProperties(type).ToList();
        List<(string Property, TypeRef Value, Constraints? Constraints)> maps = MapsOf(type);
        IEnumerable<Constraints?> constrained = properties.Select(one => one.Property.Constraints).Concat(maps.Select(map => map.Constraints));
        var patterns = new PatternField(context.Names, constrained);
        var code = new CheckCode(context, patterns);
        var links = new List<string>();
        foreach ((Property property, int index) in properties)
        {
            string value = Value(property, "");
            links.AddRange(property.Direction == Direction.Request && IsNullCheckNeeded(property) ? [$".Required({Invariant(index)}, {value})"] : []);
            links.AddRange(code.Links(property.Constraints, property.Type, index, value));
        }

        foreach ((string property, TypeRef value, Constraints? constraints) in maps)
        {
            string target = CSharpText.Identifier(property);
            Constraints? ofMap = constraints is null ? null : new Constraints { Elements = constraints };
            links.AddRange(CheckCode.CanContainChecks(value) ? [$".Held(-1, {target})"] : []);
            links.AddRange(code.Links(ofMap, new MapType(value), -1, target));
        }

        patterns.Write(writer);
        WriteCheckMembers(context, writer, type, links);

        // A derived class is checked against its own count and that of its base class.
        if (type.PropertyCount != Count.Any)
        {
            string count = $"check.OwnMembers({ExtraCount(type)}{CheckCode.Range(type.PropertyCount)});";
            writer.BlankLine();
            writer.Line($"protected override void CheckCount({context.Names.JsonMemberChecks} check) => {count}");
        }
    }

    /// <summary>Whether only responses must contain a property.</summary>
    public static bool IsReadOnly(ObjectType type, Property property) =>
        type.HasChecks && property is { IsRequired: true, IsLeftToResponses: true };

    private static void WriteCheckMembers(EmissionContext context, SourceWriter writer, ObjectType type, List<string> links)
    {
        string head = $"protected override void CheckMembers({context.Names.JsonMemberChecks} check)";
        writer.BlankLine();
        if (type.Hierarchy?.Base is { } baseClass)
        {
            writer.Open(head);
            writer.Line($"base.CheckMembers(check.For({context.Json.Converter(new NamedType(baseClass, NamedKind.Object))}.Members));");
            if (links.Count > 0)
            {
                writer.Line(WrappedCode.Chain("check", links) + ";");
            }

            writer.Close();
        }
        else if (links.Count > 0)
        {
            writer.Line(head + " =>");
            writer.Indent();
            writer.Line(WrappedCode.Chain("check", links) + ";");
            writer.Outdent();
        }
    }

    // The properties with values of a declared type that the description does not name one by one.
    private static List<(string Property, TypeRef Value, Constraints? Constraints)> MapsOf(ObjectType type) =>
    [
        .. type.Patterns.Select(pattern => (pattern.PropertyName, pattern.Value, pattern.Constraints)),
        .. type.Extra is TypedExtra typed ? [(typed.PropertyName, typed.Value, typed.Constraints)] : Array.Empty<(string, TypeRef, Constraints?)>(),
    ];

    private static string ExtraCount(ObjectType type)
    {
        IEnumerable<string> all = type.Patterns.Select(pattern => pattern.PropertyName)
            .Append(type.Extra is CapturedExtra captured ? captured.PropertyName : ((TypedExtra)type.Extra).PropertyName);
        string[] counts = [.. all.Select(property => $"{CSharpText.Identifier(property)}?.Count")];
        return counts.Length == 1 ? counts[0] : string.Join(" + ", counts.Select(count => $"({count} ?? 0)"));
    }

    private static bool IsNullCheckNeeded(Property property) =>
        PropertyNullability.IsRequiredByCompiler(property) && !property.Type.IsNullable && !TypeText.IsValueType(property.Type);

    // A tuple that lacks a required item cannot be written; the missing item is reported already.
    private static string ValueIfComplete(TupleType type)
    {
        string[] missing = [.. type.Items.Where(IsNullCheckNeeded).Select(item => Value(item) + " is null")];
        return missing.Length == 0 ? "value" : string.Join(" || ", missing) + " ? null : value";
    }

    private static string Value(Property property, string target = "value.") =>
        $"{target}{CSharpText.Identifier(property.Name)}{(property.IsOptionalWrapper ? ".GetValueOrDefault()" : "")}";

    private static void WriteValidate(EmissionContext context, SourceWriter writer)
    {
        XmlDoc.Element(writer, "summary", "Returns the violations of the description in this object and in the objects that it contains.");
        writer.Line($"public {context.Names.IReadOnlyList}<{context.Names.Violation}> Validate() => {context.Names.JsonChecks}.Of(this);");
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
