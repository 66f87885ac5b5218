using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes the members that a class has because it belongs to a hierarchy. Only constructors set the discriminator, so that an object never has the
/// value of another class. A base class also accepts values that select no class.
/// </summary>
internal static class HierarchyEmission
{

    /// <summary>The base class and the interfaces that set the discriminators.</summary>
    public static IEnumerable<string> Bases(EmissionContext context, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            yield break;
        }

        if (hierarchy.Base is { } extended)
        {
            yield return context.Type(extended);
        }

        foreach (Property discriminator in Declared(type))
        {
            yield return Interface(context, type.Name, discriminator);
        }
    }

    /// <summary>The interface that sets a discriminator on an object of any class of the hierarchy.</summary>
    public static string Interface(EmissionContext context, string declaredBy, Property discriminator) =>
        $"{context.Names.IDiscriminated}<{context.Type(declaredBy)}, {context.Types.Nullable(discriminator.Type)}>";

    /// <summary>The property of a discriminator; it can be inherited.</summary>
    public static Property PropertyOf(ObjectType type, ClassTag tag) =>
        type.Properties.Concat(type.Hierarchy!.Inherited).First(property => property.WireName == tag.WireName);

    /// <summary>The properties that the compiler requires an object initializer to set.</summary>
    public static IEnumerable<Property> Required(ObjectType type) => type.Hierarchy is not { } hierarchy
        ? type.Properties.Where(PropertyNullability.IsRequiredByCompiler)
        : type.Properties.Where(PropertyNullability.IsRequiredByCompiler)
            .Concat(hierarchy.Inherited
                .Where(property => type.Properties.All(own => own.WireName != property.WireName))
                .Select(property => IsRequiredOverride(type, property) ? property with { IsRequired = true } : property)
                .Where(PropertyNullability.IsRequiredByCompiler));

    /// <summary>Whether the class requires an inherited property that its base does not require, and C# can express it.</summary>
    public static bool IsRequiredOverride(ObjectType type, Property inherited) =>
        type.Hierarchy!.RequiredOverrides.Contains(inherited.WireName) && !inherited.IsRequired && !inherited.IsOptionalWrapper
        && !inherited.Type.IsNullable && !inherited.IsLeftToResponses;

    public static void WriteConstructors(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            return;
        }

        List<(Property Property, ClassTag Tag)> tags = [.. hierarchy.Tags.Select(tag => (PropertyOf(type, tag), tag))];
        List<(Property Property, ClassTag Tag)> preset = tags.FindAll(one => one.Tag.Values.Count > 0);
        List<(Property Property, ClassTag Tag)> selectable = tags.FindAll(one => one.Tag.Values.Count > 1 || Declared(type).Contains(one.Property));
        if (preset.Count + selectable.Count == 0)
        {
            return;
        }

        string values = string.Join(", ", preset.Select(one => $"{XmlDoc.Code(one.Tag.WireName)} is {XmlDoc.Code(one.Tag.Values[0])}"));
        XmlDoc.Element(writer, "summary", $"Creates an object{(values.Length > 0 ? " whose " + values : "")}.");
        WriteConstructor(writer, $"public {CSharpText.Identifier(type.Name)}()", preset.Select(Assignment));
        if (selectable.Count > 0)
        {
            WriteConstructorWithValue(context, writer, type, selectable[0], preset.Where(one => one.Property != selectable[0].Property));
        }
    }

    private static void WriteConstructorWithValue(
        EmissionContext context, SourceWriter writer, ObjectType type, (Property, ClassTag) discriminator, IEnumerable<(Property, ClassTag)> preset)
    {
        (Property property, ClassTag tag) = discriminator;
        string camelCase = CSharpText.CamelCase(property.Name);
        string plain = camelCase != property.Name ? camelCase : "value";
        string parameter = CSharpText.Identifier(plain);
        bool isDeclared = Declared(type).Contains(property);
        string values = string.Join(" or ", tag.Values.Select(XmlDoc.Code));
        XmlDoc.Element(writer, "summary", $"Creates an object with another {XmlDoc.Code(tag.WireName)}.");
        XmlDoc.Parameter(writer, plain, isDeclared ? "A value that selects no class." : values + ".");
        string value = isDeclared ? parameter : Checked(context, property, parameter, tag);
        WriteConstructor(
            writer,
            $"public {CSharpText.Identifier(type.Name)}({context.Types.NotNull(property.Type)} {parameter})",
            preset.Select(Assignment).Append($"{CSharpText.Identifier(property.Name)} = {value};"));
    }

    /// <summary>Writes the inherited properties that the class requires, and the explicit interface members that JSON code uses.</summary>
    public static void WriteMembers(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Hierarchy is not { } hierarchy)
        {
            return;
        }

        foreach (Property inherited in hierarchy.Inherited.Where(property => IsRequiredOverride(type, property)))
        {
            string name = CSharpText.Identifier(inherited.Name);
            string value = TypeText.IsValueType(inherited.Type) ? $"base.{name}.GetValueOrDefault()" : $"base.{name}";
            writer.BlankLine();
            XmlDoc.Declaration(writer, inherited.Doc);
            JsonNameEmission.Write(context, writer, inherited);
            string declaration = $"public new required {context.Types.NotNull(inherited.Type)} {name}";
            ObjectEmission.WriteAccessors(writer, declaration, $"get => {value};", $"set => base.{name} = value;");
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

    private static string Assignment((Property Property, ClassTag Tag) discriminator) =>
        $"{CSharpText.Identifier(discriminator.Property.Name)} = {Value(discriminator.Property, discriminator.Tag.Values[0])};";

    private static string Value(Property property, string value) =>
        property.Type is NamedType ? $"new({CSharpText.Literal(value)})" : CSharpText.Literal(value);

    private static string Checked(EmissionContext context, Property property, string parameter, ClassTag tag)
    {
        string values = string.Join(", ", tag.Values.Select(CSharpText.Literal));
        return property.Type is NamedType
            ? $"new({context.Names.Discriminators}.OneOf({parameter}.Value, {values}))"
            : $"{context.Names.Discriminators}.OneOf({parameter}, {values})";
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
