using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes what makes values checkable. Which members there must be, which enums and classes they hold, the runtime library sees by the walk that writes
/// them; here is only what is asked of values beyond that.
/// </summary>
internal static class CheckEmission
{
    private const string Checks = GlobalNames.Support + "JsonChecks";
    private const string MemberChecks = GlobalNames.Support + "JsonMemberChecks";
    private const string Field = "patternsOfText";

    /// <summary>The interface of a class that does not have it from its base.</summary>
    public const string Interface = GlobalNames.Support + "IChecked";

    /// <summary>Writes into the class of a tuple how its objects are checked.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, TupleType type)
    {
        if (!type.HasChecks)
        {
            return;
        }

        var code = new CheckCode(context.Json);
        var links = new List<string>();
        foreach (Property item in type.Items)
        {
            int place = int.Parse(item.WireName, CultureInfo.InvariantCulture);
            string value = Value(item);
            links.AddRange(IsDemanded(item) ? [$".Required({item.WireName}, {value})"] : []);
            links.AddRange(Holds(item.Type) ? [$".Held({item.WireName}, {value})"] : []);
            links.AddRange(code.Links(item.Constraints, item.Type, place, value, field: null));
        }

        string rest = "value." + type.RestName;
        links.AddRange(Holds(type.Rest) ? [$".Rest({Invariant(type.Items.Count)}, {rest})"] : []);
        if (type.HasCount)
        {
            links.Add($".Items(-1, {Invariant(type.Items.Count)} + ({rest}?.Count ?? 0){CheckCode.Range(type.Count)})");
        }

        links.AddRange(type.IsClosed ? [$".NoRest({Invariant(type.Items.Count)}, {rest})"] : []);
        if (type.AreItemsUnique)
        {
            links.Add($".UniquePlaces({Writable(type)}, {context.Json.Converter(new NamedType(type.Name, NamedKind.Tuple))}.Writer)");
        }

        writer.BlankLine();
        WriteValidate(writer);
        writer.Line($"void {Interface}.Check({Checks} checks) => checks.Tuple(this, static (check, value) => {(links.Count > 0 ? Signature.Chain("check", links) : "{ }")});");
    }

    /// <summary>Writes into a union what is asked of its cases.</summary>
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

        var code = new CheckCode(context.Json);
        writer.BlankLine();
        writer.Open($"protected override void CheckCase({MemberChecks} check)");
        writer.Open("switch (Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            UnionCase one = type.Cases[i];
            string links = one.Constraints is null ? "" : string.Concat(code.Links(one.Constraints, one.Type, -1, $"({UnionEmission.TypeOf(context, one)})Value", field: null));
            if (links.Length > 0)
            {
                writer.Line($"case {Invariant(i)}: check{links}; break;");
            }
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>Writes into the converter of a class what is asked of its members.</summary>
    public static void WriteChecks(EmissionContext context, SourceWriter writer, ObjectType type, string name)
    {
        var code = new CheckCode(context.Json);
        var links = new List<string>();
        foreach ((Property property, int place) in HierarchyJsonEmission.Places(type))
        {
            string value = Value(property);
            links.AddRange(property.Direction == Direction.Request && IsDemanded(property) ? [$".Required({Invariant(place)}, {value})"] : []);
            links.AddRange(code.Links(property.Constraints, property.Type, place, value, Field));
        }

        foreach (PatternProperty pattern in type.Patterns)
        {
            links.AddRange(Others(code, pattern.PropertyName, pattern.Value, pattern.Constraints));
        }

        if (type.Extra is TypedExtra typed)
        {
            links.AddRange(Others(code, typed.PropertyName, typed.Value, typed.Constraints));
        }

        if (links.Count > 0)
        {
            if (code.Patterns.Count > 0)
            {
                Signature.WriteArray(writer, $"private static readonly {GlobalNames.Support}NamePattern[] {Field} =", code.Patterns, ";");
            }

        }

        WriteCheckMembers(context, writer, type, name, links);

        // Of a class that extends another, what both ask.
        if (type.Members != Count.Any)
        {
            writer.Line($"public override void CheckCount({MemberChecks} check, {name} value) => check.OwnMembers({Extra(type)}{CheckCode.Range(type.Members)});");
        }
    }

    /// <summary>Whether only responses must have a member.</summary>
    public static bool IsReadOnly(ObjectType type, Property property) =>
        type.HasChecks && property is { IsRequired: true, IsLeftToResponses: true };

    /// <summary>Whether values hold something that may have checks of its own.</summary>
    public static bool Holds(TypeRef type) => type switch
    {
        ListType list => Holds(list.Item),
        MapType map => Holds(map.Value),
        _ => type is NamedType,
    };

    private static void WriteCheckMembers(EmissionContext context, SourceWriter writer, ObjectType type, string name, List<string> links)
    {
        string head = $"public override void CheckMembers({MemberChecks} check, {name} value)";
        if (type.Hierarchy?.Base is { } extended)
        {
            writer.Open(head);
            writer.Line($"{context.Json.Converter(new NamedType(extended, NamedKind.Object))}.CheckInherited(check, value);");
            if (links.Count > 0)
            {
                writer.Line(Signature.Chain("check", links) + ";");
            }

            writer.Close();
        }
        else if (links.Count > 0)
        {
            writer.Line(head + " =>");
            writer.Indent();
            writer.Line(Signature.Chain("check", links) + ";");
            writer.Outdent();
        }
    }

    private static IEnumerable<string> Others(CheckCode code, string property, TypeRef value, Constraints? constraints)
    {
        string target = "value." + CSharpText.Identifier(property);
        IEnumerable<string> held = Holds(value) ? [$".Held(-1, {target})"] : [];
        return held.Concat(code.Links(constraints is null ? null : new Constraints { Elements = constraints }, new MapType(value), -1, target, Field));
    }

    private static string Extra(ObjectType type)
    {
        IEnumerable<string> all = type.Patterns.Select(pattern => pattern.PropertyName)
            .Append(type.Extra is CapturedExtra captured ? captured.PropertyName : ((TypedExtra)type.Extra).PropertyName);
        string[] counts = [.. all.Select(property => $"value.{CSharpText.Identifier(property)}?.Count")];
        return counts.Length == 1 ? counts[0] : string.Join(" + ", counts.Select(count => $"({count} ?? 0)"));
    }

    private static bool IsDemanded(Property property) =>
        PropertyNullability.IsRequiredByCompiler(property) && !property.Type.IsNullable && !TypeText.IsValueType(property.Type);

    // Without a value where there must be one it cannot be written; that is told already.
    private static string Writable(TupleType type)
    {
        string[] missing = [.. type.Items.Where(IsDemanded).Select(item => Value(item) + " is null")];
        return missing.Length == 0 ? "value" : string.Join(" || ", missing) + " ? null : value";
    }

    private static string Value(Property property) =>
        $"value.{CSharpText.Identifier(property.Name)}{(property.IsOptionalWrapper ? ".GetValueOrDefault()" : "")}";

    private static void WriteValidate(SourceWriter writer)
    {
        XmlDoc.Element(writer, "summary", "What in this object, and in all that it holds, violates the description.");
        writer.Line($"public {GlobalNames.Collections}IReadOnlyList<{GlobalNames.Runtime}Violation> Validate() => {Checks}.Of(this);");
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
