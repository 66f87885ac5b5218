using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// The JSON code of classes in a hierarchy. Each class adds its properties to those of its base class. The discriminator selects the class that is
/// read; an object is written as its own class.
/// </summary>
internal static class HierarchyJsonEmission
{
    /// <summary>Writes the method that selects the class; nothing if no class derives from the type.</summary>
    public static void WriteRead(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { IsExtended: true } hierarchy)
        {
            return;
        }

        writer.BlankLine();
        string[] parameters = [$"ref {context.Names.Utf8JsonReader} reader", $"{context.Names.JsonReadContext} context"];
        WrappedCode.Write(writer, $"public override {context.Type(type.Name)} Read", parameters, " =>");
        writer.Indent();
        List<ClassSelector> selectors = [.. hierarchy.Selectors.Where(selector => selector.Values.Count > 0)];
        string? fallbackClass = hierarchy.Selectors.Select(selector => selector.Fallback).FirstOrDefault(name => name is not null);
        string fallback = Read(context, fallbackClass ?? type.Name, type);
        for (int i = 0; i < selectors.Count; i++)
        {
            string name = CSharpText.Utf8Literal(selectors[i].WireName);
            writer.Open($"{(i > 0 ? "_ => " : "")}{context.Names.JsonRead}.Discriminator(ref reader, {name}) switch");
            foreach (IGrouping<string, ClassValue> values in selectors[i].Values.GroupBy(value => value.ClassName))
            {
                string pattern = string.Join(" or ", values.Select(value => CSharpText.Literal(value.Value)));
                writer.Line($"{pattern} => {Read(context, values.Key, type)},");
            }
        }

        if (selectors.Count == 0)
        {
            writer.Line(fallback + ";");
        }
        else
        {
            writer.Line($"_ => {fallback},");
        }

        for (int i = selectors.Count; i > 0; i--)
        {
            writer.Close(i > 1 ? "," : ";");
        }

        writer.Outdent();
    }

    /// <summary>The properties that the class adds to those of its base class; its table lists them first.</summary>
    public static IEnumerable<Property> OwnProperties(ObjectType type) =>
        type.Properties.Where(property => property.Role != PropertyRole.Redefinition);

    /// <summary>The properties that the class reads itself, and their indexes in its table.</summary>
    public static IEnumerable<(Property Property, int Index)> ReadProperties(ObjectType type)
    {
        int index = 0;
        foreach (Property property in OwnProperties(type))
        {
            yield return (property, index++);
        }

        foreach (Property inherited in type.Hierarchy?.Inherited ?? [])
        {
            if (type.Properties.FirstOrDefault(one => one.Role == PropertyRole.Redefinition && one.WireName == inherited.WireName) is { } own)
            {
                yield return (own, index);
            }

            index++;
        }
    }

    /// <summary>The inherited properties that JSON of the class must contain, but JSON of its base class need not.</summary>
    public static IEnumerable<Property> RequiredInherited(ObjectType type) => type.Hierarchy is { } hierarchy
        ? hierarchy.Inherited.Where(property => hierarchy.RequiredOverrides.Contains(property.WireName) && property.Direction != Direction.Request)
        : [];

    /// <summary>The statements that pass a property to the base class; null if there is none.</summary>
    public static string? VisitInherited(ObjectType type) => type.Hierarchy is { Base: not null }
        ? $"{(OwnProperties(type).Count() is var own and > 0 ? $"json.Skip({own}); " : "")}base.VisitMember(ref json, ref reader);"
        : null;

    /// <summary>
    /// The statements that clear the discriminators of a new object that JSON can omit, so that an absent discriminator is not written in a round
    /// trip.
    /// </summary>
    public static IEnumerable<string> ClearOptionalDiscriminators(EmissionContext context, ObjectType type, string fresh) =>
        from tag in type.Hierarchy?.Tags ?? []
        where tag.Values.Count > 0 && tag.DeclaredBy is not null && (!tag.IsRequired || tag.DeclaredBy == type.Name)
        select $"{SetterOf(context, tag.DeclaredBy!, HierarchyEmission.PropertyOf(type, tag), fresh)} = null;";

    /// <summary>The expression that a discriminator is assigned to; its property cannot be set from outside.</summary>
    public static string SetterOf(EmissionContext context, string declaredBy, Property discriminator, string target) =>
        $"(({HierarchyEmission.Interface(context, declaredBy, discriminator)}){target}).Discriminator";

    private static string Read(EmissionContext context, string name, ObjectType type) =>
        (name == type.Name ? "base" : Converter(context, name)) + ".Read(ref reader, context)";

    private static string Converter(EmissionContext context, string name) => context.Json.Converter(new NamedType(name, NamedKind.Object));
}
