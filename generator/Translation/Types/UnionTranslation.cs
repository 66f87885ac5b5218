using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>Translates a union of several branches to a class with a case for each branch.</summary>
internal static class UnionTranslation
{
    public static UnionType Translate(SchemaExpression schema, UnionContent content, string name, TypeTranslation types, TranslationContext context)
    {
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfCases);
        ReserveNameOf(name, names);
        Scope handlers = Scope.Exact(reservedSuffix: "Value");
        handlers.Reserve(ReservedNames.OfCaseHandlers);
        IReadOnlyList<TypeRef> caseTypes = [.. content.Branches.Select(types.TypeOf)];
        IReadOnlyList<string> caseNames = UnionCaseNames.Of(name, content.Branches, caseTypes, types.Shapes, names);
        JsonValueKinds[] kinds = KindsOf(content.Branches);
        List<UnionCase> cases = [.. content.Branches.Select((branch, i) => new UnionCase(
            caseNames[i], handlers.Give(Identifier.Camel(caseNames[i])), caseTypes[i], ModelTerms.Of(kinds[i]), DocTranslation.Of(branch.Schema))
        {
            Constraints = types.Constraints.Of(branch.Schema, caseTypes[i]),
            Tags = TagsOf(branch, content.DiscriminatorOwner).Select(tag => new CaseTag(tag.WireName, tag.Value)).ToEquatableArray(),
        })];
        Selector selector = SelectorTranslation.Of(content, cases, types.Shapes, context);
        return new UnionType(name, DocTranslation.Of(schema), cases.ToEquatableArray(), selector);
    }

    // Next to a branch of integers, a branch of numbers stands for fractions. Numbers in strings are read if no branch is a string.
    private static JsonValueKinds[] KindsOf(IReadOnlyList<UnionBranch> branches)
    {
        JsonValueKinds[] kinds = [.. branches.Select(branch => ValueKinds.Of(branch.Shape))];
        bool hasIntegers = kinds.Contains(JsonValueKinds.Integer);
        bool hasStrings = kinds.Contains(JsonValueKinds.String);
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = hasIntegers && kinds[i] == ValueKinds.AnyNumber ? JsonValueKinds.Fraction : kinds[i];
            if (!hasStrings && HasNumbersInStrings(branches[i].Resolved))
            {
                kinds[i] |= JsonValueKinds.String;
                hasStrings = true;
            }
        }

        return kinds;
    }

    private static bool HasNumbersInStrings(SchemaExpression schema) =>
        schema is not Restricted && NumbersInStrings.TypeOf(schema.Origin) != JsonTypes.None;

    // The discriminator properties that the union writes, because the type of the case has no such property, or because the property is optional
    // there although every value of the union must have it.
    private static IEnumerable<PropertyValue> TagsOf(UnionBranch branch, Schema owner)
    {
        return branch.Shape is ObjectShape or MapShape or AnyObjectShape ? branch.WrittenValues.Where(IsWritten) : [];

        bool IsWritten(PropertyValue tag) =>
            (branch.Shape as ObjectShape)?.Find(tag.WireName) is not { } property
            || (!property.IsRequired && owner.Required.Contains(tag.WireName));
    }

    // A case Address of a union FromAddress would have a member with the name of the union.
    private static void ReserveNameOf(string union, Scope names)
    {
        foreach (string prefix in new[] { "From", "TryGet" })
        {
            if (union.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Reserve(union.Substring(prefix.Length));
            }
        }
    }
}
