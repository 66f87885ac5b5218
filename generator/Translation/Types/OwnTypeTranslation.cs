using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Translates schemas to types of the project or of libraries: by <c>x-csharp-type</c> of the schema, else by the item's <c>TypeMap</c>, which maps
/// the names of components and formats.
/// </summary>
internal sealed class OwnTypeTranslation(ShapeReader shapes, TranslationContext context)
{
    private readonly KnownTypes known = context.Options.OwnTypes;
    private readonly Dictionary<SchemaExpression, OwnType?> types = [];

    /// <summary>Returns the type; null if the schema is mapped to none, or to one that cannot be used, which is reported.</summary>
    public OwnType? Of(SchemaExpression schema)
    {
        if (known.Types.Count == 0)
        {
            return null;
        }

        if (!types.TryGetValue(schema, out OwnType? type))
        {
            type = Translate(schema);
            types.Add(schema, type);
        }

        return type;
    }

    /// <summary>Reports the entries of the item's map that match no schema.</summary>
    public void ReportUnusedEntries()
    {
        if (known.Map.Count == 0)
        {
            return;
        }

        IReadOnlyList<Schema> all = context.Document.Schemas;
        HashSet<string> keys = [.. all.Select(schema => schema.ComponentName).Concat(all.Select(schema => schema.Format)).OfType<string>()];
        foreach (MappedType entry in known.Map.Where(entry => !keys.Contains(entry.Key)))
        {
            string suggestion = NearestName.Of(entry.Key, keys) is { } near ? $"; did you mean '{near}'?" : "";
            context.Report(DiagnosticCatalog.TypeMapEntryIgnored(
                context.Document.File.Path, $"{entry.Key}={entry.Text}", "no schema has this format or name" + suggestion));
        }
    }

    private OwnType? Translate(SchemaExpression schema)
    {
        string? declared = schema is Written ? schema.Origin.CSharpType : null;
        if ((declared ?? Mapped(schema)) is not { } text || known.Find(text) is not { } type)
        {
            return null;
        }

        (SchemaExpression _, Shape shape, bool isNullable) = shapes.Resolve(schema);
        if (FaultOf(type, schema, shape) is { } fault)
        {
            SourceLocation location = declared is null
                ? SourceLocation.StartOf(context.Document.File.Path)
                : schema.Origin.Extension(Schema.TypeExtension)!.Value.Location;
            context.Report(DiagnosticCatalog.OwnTypeUnusable(location, type.Text, declared is null ? "TypeMap" : schema.Pointer, fault));
            return null;
        }

        OwnConverter converter = type.Converter ?? new OwnConverter(IsNumber(shape) ? OwnConverterForm.Number : OwnConverterForm.Text, "");
        return new OwnType(type.Name, converter, type.IsValueType, IsScalar(shape), isNullable || schema.Origin.HasNullBranch);
    }

    // A component has precedence over a format. Listed values are an enum, whatever their format is.
    private string? Mapped(SchemaExpression schema) =>
        schema.Reference is not null ? null
        : (schema is Written && schema.Origin.ComponentName is { } name ? Find(name) : null)
            ?? (schema.Origin.Format is { } format && shapes.Of(schema) is ScalarShape ? Find(format) : null);

    private string? Find(string key) => known.Map.FirstOrDefault(entry => entry.Key == key)?.Text;

    private string? FaultOf(KnownType type, SchemaExpression schema, Shape shape) =>
        type.Fault is not null ? type.Fault
        : shapes.Hierarchies.Contains(schema) ? "the class is part of a hierarchy"
        : !type.IsPublic && context.Options.IsPublic ? "it is not public, but the generated types are; make it public, or set Visibility=\"internal\""
        : type.Converter is null && (!IsScalar(shape) || shape is ScalarShape { Format: ScalarFormat.Boolean })
            ? "it parses itself, but the JSON is no string or number; name a converter"
        : null;

    private static bool IsScalar(Shape shape) => shape is ScalarShape or EnumShape;

    private static bool IsNumber(Shape shape) => shape switch
    {
        EnumShape values => values.ValueType != EnumValueType.String,
        ScalarShape scalar => scalar.Format is ScalarFormat.Int32 or ScalarFormat.Int64 or ScalarFormat.UInt64 or ScalarFormat.Double
            or ScalarFormat.Decimal or ScalarFormat.UnixTime,
        _ => false,
    };
}
