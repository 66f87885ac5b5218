using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>One of several schemas to a union with a case for each.</summary>
internal static class UnionTranslation
{
    public static UnionType Translate(SchemaExpression schema, UnionContent content, string name, TypeTranslation types, ICollection<DiagnosticInfo> problems)
    {
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfCases);
        ReserveNameOf(name, names);
        Scope handlers = Scope.Exact(reservedSuffix: "Value");
        handlers.Reserve(ReservedNames.OfCaseHandlers);
        bool hasIntegers = content.Branches.Any(branch => ValueKinds.Of(branch.Shape) == JsonValueKinds.Integer);
        UnionBranch? readsStrings = content.Branches.Any(branch => ValueKinds.Of(branch.Shape) == JsonValueKinds.String) ? null
            : content.Branches.FirstOrDefault(branch => NumbersOf(branch.Resolved) != JsonTypes.None);
        var cases = new List<UnionCase>();
        IReadOnlyList<TypeRef> caseTypes = [.. content.Branches.Select(types.TypeOf)];
        IReadOnlyList<string> caseNames = UnionCaseNames.Of(name, content.Branches, caseTypes, types.Shapes, names);
        for (int i = 0; i < content.Branches.Count; i++)
        {
            UnionBranch branch = content.Branches[i];
            TypeRef type = caseTypes[i];
            string caseName = caseNames[i];
            JsonValueKinds kinds = ValueKinds.Of(branch.Shape);
            kinds = hasIntegers && kinds == ValueKinds.AnyNumber ? JsonValueKinds.Fraction : kinds;
            kinds |= branch == readsStrings ? JsonValueKinds.String : JsonValueKinds.None;
            cases.Add(new UnionCase(caseName, handlers.Give(Identifier.Camel(caseName)), type, ModelTerms.Of(kinds), DocTranslation.Of(branch.Schema))
            {
                Constraints = types.Constraints.Of(branch.Schema, type),
                Tags = TagsOf(branch, content.DiscriminatorOwner).Select(tag => new CaseTag(tag.WireName, tag.Value)).ToEquatableArray(),
            });
        }

        return new UnionType(name, DocTranslation.Of(schema), cases.ToEquatableArray(), SelectorTranslation.Of(content, cases, types.Shapes, problems));
    }

    // What discriminators say of a case, its type has no property for; or one that may be left out there, although every value of the union has it.
    private static IEnumerable<PropertyValue> TagsOf(UnionBranch branch, Schema teller) => branch.Shape is ObjectShape or MapShape or AnyObjectShape
        ? branch.WrittenValues.Where(tag => PropertyOf(branch.Shape, tag.WireName) is not { } property || (!property.IsRequired && teller.Required.Contains(tag.WireName)))
        : [];

    private static JsonTypes NumbersOf(SchemaExpression schema) => schema is Restricted ? JsonTypes.None : NumbersInStrings.TypeOf(schema.Origin);

    private static PropertyShape? PropertyOf(Shape shape, string wireName) =>
        (shape as ObjectShape)?.Properties.FirstOrDefault(property => property.WireName == wireName);

    // A case Address of a union FromAddress would have a member that is called as the union.
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
