using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes how an object of a hierarchy is read and written. Each class adds its members to those of its base; which class JSON is of its
/// discriminator tells, and an object knows its own.
/// </summary>
internal static class HierarchyJsonEmission
{
    private static readonly string[] Parameters = [$"ref {GlobalNames.Reader} reader", $"{GlobalNames.Context} context"];

    /// <summary>Writes the method that finds the class; nothing, where no class extends the type.</summary>
    public static void WriteRead(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { IsExtended: true } hierarchy)
        {
            return;
        }

        Signature.Write(writer, $"public override {context.Global(type.Name)} Read", Parameters, " =>");
        writer.Indent();
        List<ClassSelector> selectors = [.. hierarchy.Selectors.Where(selector => selector.Values.Count > 0)];
        string otherwise = hierarchy.Selectors.Select(selector => selector.Otherwise).FirstOrDefault(name => name is not null) is { } other
            ? Read(context, other, type)
            : Read(context, type.Name, type);
        for (int i = 0; i < selectors.Count; i++)
        {
            writer.Open($"{(i > 0 ? "_ => " : "")}{GlobalNames.JsonRead}.Discriminator(ref reader, {CSharpText.Utf8Literal(selectors[i].WireName)}) switch");
            foreach (IGrouping<string, ClassValue> values in selectors[i].Values.GroupBy(value => value.ClassName))
            {
                writer.Line($"{string.Join(" or ", values.Select(value => CSharpText.Literal(value.Value)))} => {Read(context, values.Key, type)},");
            }
        }

        if (selectors.Count == 0)
        {
            writer.Line(otherwise + ";");
        }
        else
        {
            writer.Line($"_ => {otherwise},");
        }

        for (int i = selectors.Count; i > 0; i--)
        {
            writer.Close(i > 1 ? "," : ";");
        }

        writer.Outdent();
    }

    /// <summary>The members that the class adds to those of its base; their table lists them first.</summary>
    public static IEnumerable<Property> Named(ObjectType type) => type.Properties.Where(property => property.Role != PropertyRole.Redefinition);

    /// <summary>The properties that the class reads itself, and their places in its table.</summary>
    public static IEnumerable<(Property Property, int Place)> Places(ObjectType type)
    {
        int place = 0;
        foreach (Property property in Named(type))
        {
            yield return (property, place++);
        }

        foreach (Property inherited in type.Hierarchy?.Inherited ?? [])
        {
            if (type.Properties.FirstOrDefault(one => one.Role == PropertyRole.Redefinition && one.WireName == inherited.WireName) is { } own)
            {
                yield return (own, place);
            }

            place++;
        }
    }

    /// <summary>Inherited members without which JSON of the class cannot be read, but JSON of its base can.</summary>
    public static IEnumerable<Property> Demanded(ObjectType type) => type.Hierarchy is { } hierarchy
        ? hierarchy.Inherited.Where(property => hierarchy.RequiredOverrides.Contains(property.WireName) && property.Direction != Direction.Request)
        : [];

    /// <summary>The statements that leave a member to the base; null where there is none.</summary>
    public static string? VisitInherited(ObjectType type) => type.Hierarchy is { Base: not null }
        ? $"{(Named(type).Count() is var own and > 0 ? $"json.Skip({own}); " : "")}base.VisitMember(ref json, ref reader);"
        : null;

    /// <summary>Statements that take from a fresh object the discriminators that JSON may leave out: what is not there is not written back.</summary>
    public static IEnumerable<string> Untag(EmissionContext context, ObjectType type, string fresh) =>
        from tag in type.Hierarchy?.Tags ?? []
        where tag.Values.Count > 0 && tag.DeclaredBy is not null && (!tag.IsRequired || tag.DeclaredBy == type.Name)
        select $"{SetterOf(context, tag.DeclaredBy!, HierarchyEmission.PropertyOf(type, tag), fresh)} = null;";

    /// <summary>What a discriminator is assigned by: its property cannot be set from outside.</summary>
    public static string SetterOf(EmissionContext context, string declaredBy, Property discriminator, string target) =>
        $"(({HierarchyEmission.Interface(context, declaredBy, discriminator)}){target}).Discriminator";

    private static string Read(EmissionContext context, string name, ObjectType type) =>
        (name == type.Name ? "base" : Converter(context, name)) + ".Read(ref reader, context)";

    private static string Converter(EmissionContext context, string name) => context.Json.Converter(new NamedType(name, NamedKind.Object));
}
