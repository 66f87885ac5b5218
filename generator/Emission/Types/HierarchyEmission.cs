using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes what a class has for its place in a hierarchy. Its constructor sets the discriminator, and nobody else can: an object never says
/// that it is of another class. Only a class that others extend can be made with a value that has no class.
/// </summary>
internal static class HierarchyEmission
{
    private const string Discriminators = GlobalNames.Support + "Discriminators";

    /// <summary>The class it extends and the interfaces that set its discriminators.</summary>
    public static IEnumerable<string> Bases(EmissionContext context, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            yield break;
        }

        if (hierarchy.Base is { } extended)
        {
            yield return context.Global(extended);
        }

        foreach (Property discriminator in Declared(type))
        {
            yield return Interface(context, type.Name, discriminator);
        }
    }

    /// <summary>The interface that sets a discriminator, whatever class the object is of.</summary>
    public static string Interface(EmissionContext context, string declaredBy, Property discriminator) =>
        $"{GlobalNames.Support}IDiscriminated<{context.Global(declaredBy)}, {context.Types.Nullable(discriminator.Type)}>";

    /// <summary>The property of a discriminator, which may be inherited.</summary>
    public static Property PropertyOf(ObjectType type, ClassTag tag) =>
        type.Properties.Concat(type.Hierarchy!.Inherited).First(property => property.WireName == tag.WireName);

    /// <summary>All that the compiler wants set where an object is made.</summary>
    public static IEnumerable<Property> Required(ObjectType type) => type.Hierarchy is not { } hierarchy
        ? type.Properties.Where(PropertyNullability.IsRequiredByCompiler)
        : type.Properties.Where(PropertyNullability.IsRequiredByCompiler)
            .Concat(hierarchy.Inherited
                .Where(property => type.Properties.All(own => own.WireName != property.WireName))
                .Select(property => IsDemanded(type, property) ? property with { IsRequired = true } : property)
                .Where(PropertyNullability.IsRequiredByCompiler));

    /// <summary>Whether an object of the class must have the inherited member, and C# can say so.</summary>
    public static bool IsDemanded(ObjectType type, Property inherited) =>
        type.Hierarchy!.RequiredOverrides.Contains(inherited.WireName) && !inherited.IsRequired && !inherited.IsOptionalWrapper
        && !inherited.Type.IsNullable && !inherited.IsLeftToResponses;

    public static void WriteConstructors(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            return;
        }

        List<(Property Property, ClassTag Tag)> tags = [.. hierarchy.Tags.Select(tag => (PropertyOf(type, tag), tag))];
        List<(Property Property, ClassTag Tag)> set = tags.FindAll(one => one.Tag.Values.Count > 0);
        List<(Property Property, ClassTag Tag)> free = tags.FindAll(one => one.Tag.Values.Count > 1 || Declared(type).Contains(one.Property));
        if (set.Count + free.Count == 0)
        {
            return;
        }

        string name = CSharpText.Identifier(type.Name);
        string own = string.Join(", ", set.Select(one => $"{XmlDoc.Code(one.Tag.WireName)} is {XmlDoc.Code(one.Tag.Values[0])}"));
        XmlDoc.Element(writer, "summary", $"Makes an object{(own.Length > 0 ? " whose " + own : "")}.");
        WriteConstructor(writer, $"public {name}()", set.Select(one => $"{CSharpText.Identifier(one.Property.Name)} = {Value(one.Property, one.Tag.Values[0])};"));
        if (free.Count == 0)
        {
            return;
        }

        (Property property, ClassTag tag) = free[0];
        string word = CSharpText.CamelCase(property.Name) is { } lower && lower != property.Name ? lower : "value";
        string parameter = CSharpText.Identifier(word);
        bool isDeclared = Declared(type).Contains(property);
        string values = string.Join(" or ", tag.Values.Select(XmlDoc.Code));
        XmlDoc.Element(writer, "summary", $"Makes an object with another {XmlDoc.Code(tag.WireName)}.");
        XmlDoc.Parameter(writer, word, isDeclared ? "A value for which there is no class." : values + ".");
        IEnumerable<string> others = set.Where(one => one.Property != property)
            .Select(one => $"{CSharpText.Identifier(one.Property.Name)} = {Value(one.Property, one.Tag.Values[0])};");
        string given = isDeclared ? parameter : Checked(property, parameter, tag);
        WriteConstructor(
            writer,
            $"public {name}({context.Types.NotNull(property.Type)} {parameter})",
            others.Append($"{CSharpText.Identifier(property.Name)} = {given};"));
    }

    /// <summary>What JSON code needs, out of sight of who uses the class; and inherited members that must be there.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            return;
        }

        foreach (Property inherited in hierarchy.Inherited.Where(property => IsDemanded(type, property)))
        {
            string name = CSharpText.Identifier(inherited.Name);
            string value = TypeText.IsValueType(inherited.Type) ? $"base.{name}.GetValueOrDefault()" : $"base.{name}!";
            writer.BlankLine();
            XmlDoc.Declaration(writer, inherited.Doc, XmlDoc.Code(inherited.WireName) + ".");
            writer.Line($"[{GlobalNames.Json}Serialization.JsonPropertyName({CSharpText.Literal(inherited.WireName)})]");
            writer.Line($"public new required {context.Types.NotNull(inherited.Type)} {name} {{ get => {value}; set => base.{name} = value; }}");
        }

        foreach (Property discriminator in Declared(type))
        {
            writer.BlankLine();
            writer.Line($"{context.Types.Nullable(discriminator.Type)} {Interface(context, type.Name, discriminator)}.Discriminator");
            writer.Open();
            writer.Line($"set => {CSharpText.Identifier(discriminator.Name)} = value;");
            writer.Close();
        }
    }

    private static IEnumerable<Property> Declared(ObjectType type) => type.Properties.Where(property => property.Role == PropertyRole.Discriminator);

    private static string Value(Property property, string value) =>
        property.Type is NamedType ? $"new({CSharpText.Literal(value)})" : CSharpText.Literal(value);

    private static string Checked(Property property, string parameter, ClassTag tag)
    {
        string values = string.Join(", ", tag.Values.Select(CSharpText.Literal));
        return property.Type is NamedType ? $"new({Discriminators}.OneOf({parameter}.Value, {values}))" : $"{Discriminators}.OneOf({parameter}, {values})";
    }

    private static void WriteConstructor(SourceWriter writer, string head, IEnumerable<string> statements)
    {
        writer.Open(head);
        foreach (string statement in statements)
        {
            writer.Line(statement);
        }

        writer.Close();
        writer.BlankLine();
    }
}
