using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the class of an <see cref="ObjectType"/>.</summary>
internal static class ObjectEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc);
        TypeAttributes.Write(context, writer, type);
        List<string> bases = type.Hierarchy?.Base is null ? [GlobalNames.Runtime + (InheritsExtra(type) ? "ApiObject" : "ApiModel")] : [];
        bases.AddRange(HierarchyEmission.Bases(context, type));
        if (type.Error is not null)
        {
            bases.Add(GlobalNames.Runtime + "IApiError");
        }

        string isSealed = type.Hierarchy is { IsExtended: true } ? "" : "sealed ";
        writer.Open($"{context.Access} {isSealed}partial class {name} : {string.Join(", ", bases)}");
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
            WriteErrorRoles(writer, roles, type);
        }

        writer.Close();
    }

    /// <summary>Whether the base class of the runtime library keeps what the description does not name.</summary>
    public static bool InheritsExtra(ObjectType type) => type.Extra is CapturedExtra { PropertyName: "AdditionalProperties" };

    // What has words stands apart; the others are a list.
    private static void WriteProperties(EmissionContext context, SourceWriter writer, ObjectType type, FieldNames fields)
    {
        bool hadWords = true;
        foreach (Property property in type.Properties)
        {
            bool hasWords = HasWords(property);
            if (hadWords || hasWords)
            {
                writer.BlankLine();
            }

            hadWords = hasWords;
            WriteProperty(context, writer, property, fields.Of(property));
        }

        Signature.WriteFilled(writer, type.Properties.GroupBy(property => PropertyNullability.FieldType(context, property)).Select(alike =>
            $"private {alike.Key} {string.Join(", ", alike.Select(property => Field(context, fields, property)))};"));
        writer.BlankLine();
    }

    private static string Field(EmissionContext context, FieldNames fields, Property property) =>
        fields.Of(property) + (PropertyNullability.Initial(context, property) is { } initial ? " = " + initial : "");

    private static bool HasWords(Property property) =>
        XmlDoc.HasWords(property.Doc) || property.Constant is not null || property.Doc.IsDeprecated || Note(property).Length > 0;

    /// <summary>Writes a property: of a member, over the field given, or of an item by its place.</summary>
    public static void WriteProperty(EmissionContext context, SourceWriter writer, Property property, string? field = null)
    {
        bool isMember = field is not null;
        string otherwise = property.Constant is { } constant ? Always(constant) : isMember ? "" : $"The item at place {XmlDoc.Code(property.WireName)}.";
        XmlDoc.Declaration(writer, property.Doc, otherwise, Note(property));
        string[] obsolete = property.Doc.IsDeprecated && !PropertyNullability.IsRequiredByCompiler(property) ? [ObsoleteEmission.Of(property.Doc)] : [];
        string initial = !isMember && PropertyNullability.Initial(context, property) is { } value ? $" = {value};" : "";
        string required = PropertyNullability.IsRequiredByCompiler(property) ? "required " : "";
        string hides = property.HidesInherited ? "new " : "";
        string access = property.Role == PropertyRole.Discriminator ? "protected " : "";
        string accessors = isMember ? $"get => {field}{(PropertyNullability.IsNotNullReference(property) ? "!" : "")}; {access}set => {field} = value;" : "get; set;";
        string[] wireName = isMember ? [$"{GlobalNames.Json}Serialization.JsonPropertyName({CSharpText.Literal(property.WireName)})"] : [];
        string attributes = ConstraintAttributes.InBrackets(
            [.. wireName, .. obsolete, .. ConstraintAttributes.Of(context, property.Constraints, property.Type, !property.IsOptionalWrapper)]);
        writer.Line($"{attributes}public {hides}{required}{PropertyNullability.Type(context, property)} {CSharpText.Identifier(property.Name)} {{ {accessors} }}{initial}");
    }

    private static string Always(Constant constant) => "Always " + XmlDoc.Code(constant.Value) + ".";

    private static string Note(Property property)
    {
        var notes = new List<string>();
        if (property.Doc.IsDeprecated && PropertyNullability.IsRequiredByCompiler(property))
        {
            notes.Add("Deprecated.");
        }

        if (property.Constant is { } constant && XmlDoc.HasWords(property.Doc))
        {
            notes.Add(Always(constant));
        }

        if (property.IsClearable)
        {
            notes.Add("Null clears it: an empty string is sent.");
        }

        if (property.Role == PropertyRole.Discriminator)
        {
            notes.Add("Each class sets its own.");
        }

        if (property.Role == PropertyRole.Redefinition)
        {
            notes.Add("The base class has another property for it, which is empty.");
        }

        if (property.Direction == Direction.Response)
        {
            notes.Add("Read-only: only responses have it.");
        }
        else if (property.Direction == Direction.Request)
        {
            notes.Add("Write-only: only requests have it.");
        }

        if (property.Default is { } value)
        {
            notes.Add("Default: " + XmlDoc.Code(value) + ".");
        }

        return string.Join(" ", notes);
    }

    private static void WriteExtra(EmissionContext context, SourceWriter writer, ExtraProperties extra)
    {
        (string name, string value) = extra switch
        {
            CapturedExtra captured => (captured.PropertyName, GlobalNames.Json + "Nodes.JsonNode?"),
            TypedExtra typed => (typed.PropertyName, context.Types.Of(typed.Value)),
            _ => throw new InvalidOperationException("Extra properties of an unknown kind: " + extra.GetType().Name),
        };
        XmlDoc.Element(writer, "summary", "Members that the description does not name; null where there are none.");
        writer.Line($"public {GlobalNames.Collections}Dictionary<string, {value}>? {CSharpText.Identifier(name)} {{ get; set; }}");
    }

    private static void WritePattern(EmissionContext context, SourceWriter writer, PatternProperty pattern)
    {
        string words = $"Members whose names are of the pattern {XmlDoc.Code(pattern.Written)}; null where there are none.";
        XmlDoc.Declaration(writer, pattern.Doc, words, XmlDoc.HasWords(pattern.Doc) ? words : "");
        ObsoleteEmission.Write(writer, pattern.Doc);

        writer.Line($"public {GlobalNames.Collections}Dictionary<string, {context.Types.Of(pattern.Value)}>? {CSharpText.Identifier(pattern.PropertyName)} {{ get; set; }}");
    }

    private static void WriteErrorRoles(SourceWriter writer, ErrorRoles roles, ObjectType type)
    {
        string message = roles.Message is null ? "null" : Value(roles.Message).Code;
        string upstream = "null";
        if (roles.Upstream is not null)
        {
            (string value, bool isNullable) = Value(roles.Upstream);
            upstream = value + (isNullable ? " ?? false" : "");
        }

        writer.Line($"string? {GlobalNames.Runtime}IApiError.Message => {message};");
        writer.BlankLine();
        writer.Line($"bool? {GlobalNames.Runtime}IApiError.IsUpstream => {upstream};");

        (string Code, bool IsNullable) Value(string name)
        {
            Property property = type.Properties.Concat(type.Hierarchy?.Inherited ?? []).First(property => property.Name == name);
            string code = CSharpText.Identifier(name);
            return property.IsOptionalWrapper ? (code + ".GetValueOrDefault()", true) : (code, PropertyNullability.IsNullable(property));
        }
    }
}
