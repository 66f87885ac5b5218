using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Declares one type for the inline lists of values that have the same name by <see cref="PropertyTypeNames"/> and the same values. The name does
/// not depend on whether a list is repeated, so that another use of it renames nothing.
/// </summary>
internal sealed class SharedEnums(TypeNames names, TranslationContext context)
{
    private readonly Dictionary<string, (SchemaExpression Schema, EnumShape Shape)> lists = new(StringComparer.Ordinal);

    /// <summary>Returns the type of a list of values, without documentation that differs between its uses.</summary>
    /// <param name="schema">The list of values.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="known">Returns the type of an earlier list by its name.</param>
    /// <returns>The type; null if the list has none of the names.</returns>
    public EnumType? Of(SchemaExpression schema, EnumShape shape, Func<string, EnumType> known)
    {
        foreach (string name in names.ShortNamesOf(schema))
        {
            if (!lists.TryGetValue(name, out (SchemaExpression Schema, EnumShape Shape) first))
            {
                if (names.TryTake(name))
                {
                    lists.Add(name, (schema, shape));
                    return EnumTranslation.Translate(schema, shape, name, context);
                }
            }
            else if (first.Shape.ValueType == shape.ValueType && HasSameValues(first.Schema, schema))
            {
                EnumTranslation.Check(schema, shape, context);
                EnumType type = known(name);
                return type with { Doc = DocTranslation.Common(type.Doc, DocTranslation.Of(schema)) };
            }
        }

        return null;
    }

    private static bool HasSameValues(SchemaExpression one, SchemaExpression other)
    {
        (IReadOnlyList<EnumMember> left, IReadOnlyList<EnumMember> right) = (one.EnumMembers, other.EnumMembers);
        return left.Count == right.Count && left.Zip(right, IsSame).All(static isSame => isSame);
    }

    private static bool IsSame(EnumMember one, EnumMember other) =>
        one.Type == other.Type && one.At.Source() == other.At.Source() && one.Name == other.Name && one.Description == other.Description
        && one.IsDeprecated == other.IsDeprecated;
}
