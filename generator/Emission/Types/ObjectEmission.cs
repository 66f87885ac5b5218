using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the class of an <see cref="ObjectType"/>.</summary>
internal static class ObjectEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, SelfEvidentDoc.Without(type.Doc, type.Name));
        TypeAttributeEmission.Write(context, writer, type);
        List<string> bases = type.Hierarchy?.Base is null ? [InheritsExtra(type) ? context.Names.ApiObject : context.Names.ApiModel] : [];
        bases.AddRange(HierarchyEmission.Bases(context, type));
        if (type.Error is not null)
        {
            bases.Add(context.Names.IApiError);
        }

        bases.AddRange(EqualityEmission.Bases(context, type));
        // Older frameworks do not trim.
        if (context.Header.HasDateOnly)
        {
            bases.Add($"{context.Names.IJsonObject}<{name}>");
        }

        string isSealed = type.Hierarchy is { IsExtended: true } ? "" : "sealed ";
        WrappedCode.OpenType(writer, $"{context.Access} {isSealed}partial class {name}", bases);
        var fields = new FieldNames(type);
        HierarchyEmission.WriteConstructors(context, writer, type);
        WriteProperties(context, writer, type, fields);

        foreach (PatternProperty pattern in type.Patterns)
        {
            WritePattern(context, writer, pattern);
            writer.BlankLine();
        }

        if (!InheritsExtra(type) && type.Hierarchy?.Base is null)
        {
            WriteExtra(context, writer, type.Extra);
        }

        HierarchyEmission.WriteMembers(context, writer, type);
        if (type.Error is { } roles)
        {
            writer.BlankLine();
            WriteErrorRoles(context, writer, roles, type);
        }

        EqualityEmission.Write(context, writer, type);
        WriteFields(context, writer, type, fields);
        ObjectJsonEmission.Write(context, writer, type, fields);
        writer.Close();
    }

    /// <summary>Whether the base class of the runtime library holds the undeclared properties.</summary>
    public static bool InheritsExtra(ObjectType type) => type.Extra is CapturedExtra { PropertyName: "AdditionalProperties" };

    private static void WriteProperties(EmissionContext context, SourceWriter writer, ObjectType type, FieldNames fields)
    {
        foreach (Property property in type.Properties)
        {
            WriteProperty(context, writer, property, fields.Of(property));
            writer.BlankLine();
        }
    }

    private static void WriteFields(EmissionContext context, SourceWriter writer, ObjectType type, FieldNames fields)
    {
        writer.BlankLine();
        foreach (Property property in type.Properties)
        {
            string initial = PropertyNullability.InitialValue(context, property) is { } value ? " = " + value : "";
            writer.Line($"private {FieldCode.Type(context, property)} {fields.Of(property)}{initial};");
        }
    }

    /// <summary>Writes a property of an object or a tuple.</summary>
    /// <param name="context">The API.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="property">The property.</param>
    /// <param name="field">The backing field; null for an item of a tuple, which has an automatic property.</param>
    public static void WriteProperty(EmissionContext context, SourceWriter writer, Property property, string? field = null)
    {
        bool isItem = field is null;
        bool isRequired = PropertyNullability.IsRequiredByCompiler(property);
        string fallback = property.Constant is { } constant ? Always(constant) : isItem ? $"The item at index {XmlDoc.Code(property.WireName)}." : "";
        XmlDoc.Declaration(writer, SelfEvidentDoc.Without(property.Doc, property.Name), fallback, Note(property));
        if (!isItem)
        {
            JsonNameEmission.Write(context, writer, property);
        }

        if (property.Doc.IsDeprecated && !isRequired)
        {
            writer.Line($"[{ObsoleteEmission.Of(context, property.Doc)}]");
        }

        foreach (string attribute in ConstraintAttributes.Of(context, property.Constraints, property.Type, !property.IsOptionalWrapper))
        {
            writer.Line($"[{attribute}]");
        }

        string initial = isItem && PropertyNullability.InitialValue(context, property) is { } value ? $" = {value};" : "";
        string required = isRequired ? "required " : "";
        string hides = property.HidesInherited ? "new " : "";
        bool isReadOnly = !isItem && IsReadOnlyCollection(context, property);
        string type = isReadOnly
            ? context.Types.ReadOnly(property.Type, PropertyNullability.IsNullable(property))
            : PropertyNullability.Type(context, property);
        string declaration = $"public {hides}{required}{type} {CSharpText.Identifier(property.Name)}";
        if (isItem)
        {
            writer.Line($"{declaration} {{ get; set; }}{initial}");
            return;
        }

        string setter = property.Role == PropertyRole.Discriminator ? "protected set" : "set";
        string assigned = !isReadOnly ? "value" : $"{context.Names.ReadOnlyValues}.{(property.Type is ListType ? "List" : "Map")}(value)";
        WriteAccessors(
            writer, declaration, $"get => {FieldCode.Returned(property, field!)};", $"{setter} => {FieldCode.Value(property, field!)} = {assigned};");
    }

    /// <summary>Writes a property with accessors: on one line if it fits.</summary>
    public static void WriteAccessors(SourceWriter writer, string declaration, string getter, string setter)
    {
        string line = $"{declaration} {{ {getter} {setter} }}";
        if (line.Length <= SourceWriter.LineLength - 4)
        {
            writer.Line(line);
            return;
        }

        writer.Open(declaration);
        writer.Line(getter);
        writer.Line(setter);
        writer.Close();
    }

    // The field is a list or dictionary in any case, so that reading and writing JSON stay the same.
    private static bool IsReadOnlyCollection(EmissionContext context, Property property) =>
        context.Header.HasReadOnlyCollections && !property.IsOptionalWrapper && property.Type is (ListType or MapType);

    private static string Always(Constant constant) => "Always " + XmlDoc.Code(constant.Value) + ".";

    private static string Note(Property property)
    {
        string note = PropertyNullability.IsRequiredByCompiler(property) ? DeprecationText.Note(property.Doc) : "";

        if (property.Constant is { } constant && XmlDoc.IsDocumented(property.Doc))
        {
            Add(Always(constant));
        }

        if (property.IsClearable)
        {
            Add("Null clears the value: an empty string is sent.");
        }

        if (property.Role == PropertyRole.Discriminator)
        {
            Add("Each class sets its own value.");
        }

        if (property.Role == PropertyRole.Redefinition)
        {
            Add("Replaces a property of the base class, which stays empty.");
        }

        if (property.Direction == Direction.Response)
        {
            Add("Read-only: only responses contain it.");
        }
        else if (property.Direction == Direction.Request)
        {
            Add("Write-only: only requests contain it.");
        }

        if (property.Default is { } value)
        {
            Add("Default: " + XmlDoc.Code(value) + ".");
        }

        return note;

        void Add(string sentence) => note = note.Length > 0 ? note + " " + sentence : sentence;
    }

    private static void WriteExtra(EmissionContext context, SourceWriter writer, ExtraProperties extra)
    {
        (string name, string value) = extra switch
        {
            CapturedExtra captured => (captured.PropertyName, context.Names.JsonNode + "?"),
            TypedExtra typed => (typed.PropertyName, context.Types.Of(typed.Value)),
            _ => throw new InvalidOperationException("Unsupported additional properties: " + extra.GetType().Name),
        };
        XmlDoc.Element(writer, "summary", "Gets or sets the properties that the description does not declare; null if there are none.");
        writer.Line($"public {context.Names.Dictionary}<string, {value}>? {CSharpText.Identifier(name)} {{ get; set; }}");
    }

    private static void WritePattern(EmissionContext context, SourceWriter writer, PatternProperty pattern)
    {
        string text = $"Gets or sets the properties whose names match the pattern {XmlDoc.Code(pattern.Written)}; null if there are none.";
        XmlDoc.Declaration(writer, pattern.Doc, text, XmlDoc.IsDocumented(pattern.Doc) ? text : "");
        ObsoleteEmission.Write(context, writer, pattern.Doc);

        string type = $"{context.Names.Dictionary}<string, {context.Types.Of(pattern.Value)}>?";
        writer.Line($"public {type} {CSharpText.Identifier(pattern.PropertyName)} {{ get; set; }}");
    }

    private static void WriteErrorRoles(EmissionContext context, SourceWriter writer, ErrorRoles roles, ObjectType type)
    {
        string message = roles.Message is null ? "null" : Value(roles.Message).Code;
        string upstream = "null";
        if (roles.Upstream is not null)
        {
            (string value, bool isNullable) = Value(roles.Upstream);
            upstream = value + (isNullable ? " ?? false" : "");
        }

        writer.Line($"string? {context.Names.IApiError}.Message => {message};");
        writer.BlankLine();
        writer.Line($"bool? {context.Names.IApiError}.IsUpstream => {upstream};");

        (string Code, bool IsNullable) Value(string name)
        {
            Property property = type.Properties.Concat(type.Hierarchy?.Inherited ?? []).First(property => property.Name == name);
            string code = CSharpText.Identifier(name);
            return property.IsOptionalWrapper ? (code + ".GetValueOrDefault()", true) : (code, PropertyNullability.IsNullable(property));
        }
    }
}
