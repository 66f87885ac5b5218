using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Gathers the constraints of a schema, of the target of its reference and of the schemas that it is composed of. Constraints that do not apply
/// to the C# type, that it implies, or that cannot be checked are omitted, so that no valid value is refused.
/// </summary>
internal sealed class ConstraintTranslation(TranslationContext context)
{
    // The schemas of which one schema is composed.
    private const int MaxSchemas = 200;

    private readonly Dictionary<SourceLocation, TextPattern?> patterns = [];

    /// <summary>Returns the constraints on values; null if there are none.</summary>
    /// <param name="schema">The schema where it is used.</param>
    /// <param name="type">Its C# type.</param>
    public Constraints? Of(SchemaExpression schema, TypeRef type)
    {
        bool isUnconstrained = type is ScalarType && HasNoParts(schema) && schema.Origin.Constraints.AreNone;
        return CanBeConstrained(type) && !isUnconstrained ? Of(Gather(schema), type) : null;
    }

    /// <summary>Returns the number of properties that objects of a class may have.</summary>
    public static Count PropertiesOf(SchemaExpression schema) => PropertyCount(Gather(schema));

    /// <summary>Returns the number of items that arrays of a tuple may have.</summary>
    public static Count ItemsOf(SchemaExpression schema) => Items(Gather(schema));

    /// <summary>Returns whether the items of arrays of a tuple must be unique.</summary>
    public static bool AreItemsUnique(SchemaExpression schema) => AreItemsUnique(Gather(schema));

    private Constraints? Of(List<Schema> all, TypeRef type)
    {
        Constraints found = type switch
        {
            ScalarType { Scalar: Scalar.String or Scalar.Uri } => new Constraints { Length = Length(all), Patterns = Patterns(all) },
            ScalarType { Scalar: var scalar } when NumberRange.IsNumber(scalar) => NumberRange.Of(all, scalar),
            ListType list => new Constraints
            {
                Items = Items(all),
                AreItemsUnique = AreItemsUnique(all),
                Elements = CanBeConstrained(list.Item) ? Of(Gather(all.SelectMany(ItemsOf)), list.Item) : null,
            },
            MapType map => new Constraints
            {
                Properties = PropertyCount(all),
                Elements = CanBeConstrained(map.Value) ? Of(Gather(all.SelectMany(ValuesOf)), map.Value) : null,
            },
            AnyJsonType => new Constraints { Properties = PropertyCount(all) },
            _ => Constraints.None,
        };
        return found == Constraints.None ? null : found;
    }

    private static bool CanBeConstrained(TypeRef type) => type switch
    {
        ScalarType { Scalar: var scalar } => scalar is Scalar.String or Scalar.Uri || NumberRange.IsNumber(scalar),
        AnyJsonType any => any.Shape != AnyJson.Value,
        _ => type is ListType or MapType,
    };

    private static IEnumerable<SchemaExpression> ItemsOf(Schema schema) =>
        schema.Items is { BooleanSchemaValue: null } items ? [items] : Array.Empty<SchemaExpression>();

    private static IEnumerable<SchemaExpression> ValuesOf(Schema schema) =>
        (schema.AdditionalProperties is { } others ? [others] : schema.PatternProperties.Select(pattern => pattern.Schema))
        .Where(value => value.BooleanSchemaValue is null)
        .Select(value => new Written(value));

    // Most schemas have none.
    private static bool HasNoParts(SchemaExpression schema) =>
        schema is Written { Reference: null, Origin: { AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0 } };

    private static List<Schema> Gather(SchemaExpression root) => HasNoParts(root) ? [root.Origin] : Gather([root]);

    // The schemas themselves, the targets of their references, all schemas that they are composed of, and their one alternative beside null.
    private static List<Schema> Gather(IEnumerable<SchemaExpression> roots)
    {
        var next = new Queue<SchemaExpression>(roots);
        var all = new List<Schema>();
        var visited = new HashSet<SchemaExpression>();
        while (next.Count > 0 && all.Count < MaxSchemas)
        {
            SchemaExpression schema = next.Dequeue();
            if (!visited.Add(schema))
            {
                continue;
            }

            all.Add(schema.Origin);
            EnqueueParts(schema, next);
        }

        return all;
    }

    private static void EnqueueParts(SchemaExpression schema, Queue<SchemaExpression> next)
    {
        Schema origin = schema.Origin;
        if (schema.Reference?.Target is { } target)
        {
            next.Enqueue(target);
        }

        for (int i = 0; i < origin.AllOf.Count; i++)
        {
            next.Enqueue(origin.AllOf[i]);
        }

        switch (schema)
        {
            case Intersection { First: var first, Second: var second }:
                next.Enqueue(first);
                next.Enqueue(second);
                break;
            case DistributedBranch { Operands: var operands }:
                foreach (SchemaExpression operand in operands)
                {
                    next.Enqueue(operand);
                }

                break;
            case WithoutAlternatives:
                next.Enqueue(new OwnKeywords(origin));
                break;
        }

        IReadOnlyList<Schema> branches = schema is Restricted ? [] : SchemaStructure.Branches(origin);
        if (branches.Count > 0 && branches.Where(static branch => !SchemaStructure.IsNull(branch)).Take(2).ToArray() is [var alternative])
        {
            next.Enqueue(alternative);
        }
    }

    private static Count Length(List<Schema> all) => Of(all, static one => one.MinLength, static one => one.MaxLength);

    private static Count Items(List<Schema> all) => Of(all, static one => one.MinItems, static one => one.MaxItems);

    private static bool AreItemsUnique(List<Schema> all) => all.Exists(static schema => schema.Constraints.UniqueItems);

    private static Count PropertyCount(List<Schema> all) => Of(all, static one => one.MinProperties, static one => one.MaxProperties);

    private static Count Of(List<Schema> all, Func<SchemaConstraints, string?> least, Func<SchemaConstraints, string?> most)
    {
        int minimum = 0;
        int? maximum = null;
        foreach (Schema schema in all)
        {
            minimum = Math.Max(minimum, Integer(least(schema.Constraints)) ?? 0);
            maximum = Integer(most(schema.Constraints)) is { } limit && limit < (maximum ?? int.MaxValue) ? limit : maximum;
        }

        return minimum == 0 && maximum is null ? Count.Any : new Count(minimum, maximum);
    }

    // 5.0 means 5. No value reaches a limit beyond int.
    private static int? Integer(string? number) =>
        number is not null && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value)
            ? (int)value
            : null;

    private EquatableArray<TextPattern> Patterns(List<Schema> all) =>
        all.Exists(static schema => schema.Constraints.Pattern is not null)
            ? all.Select(PatternOf).OfType<TextPattern>().Distinct().ToEquatableArray()
            : EquatableArray<TextPattern>.Empty;

    private TextPattern? PatternOf(Schema schema)
    {
        if (schema.Constraints.Pattern is not { } written)
        {
            return null;
        }

        SourceLocation location = schema.PatternLocation;
        if (!patterns.TryGetValue(location, out TextPattern? pattern))
        {
            // The reader reports invalid patterns.
            (EcmaPattern? read, _) = EcmaPattern.Read(written);
            pattern = read is null ? null : NamePatterns.OfText(read, written);
            patterns.Add(location, pattern);
            if (read is not null && pattern is null)
            {
                context.Report(DiagnosticCatalog.PatternIsNotChecked(location, schema.Pointer, written, PatternExpression.UnsupportedReason));
            }
        }

        return pattern;
    }
}
