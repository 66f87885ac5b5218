using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Shapes.Unions;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Declares one type for the inline unions of the same components and scalars, such as an id or the object that it stands for. The type is named by
/// its cases, as <c>CustomerOrString</c>, whether or not the union is repeated, so that another use of it renames nothing.
/// </summary>
internal sealed class SharedUnions(TypeNames names, TypeTranslation types)
{
    private const int MaxCases = 3;
    private const int MaxLength = 60;

    private readonly Dictionary<string, (EquatableArray<UnionCase> Cases, DocComment Doc)> unions = new(StringComparer.Ordinal);

    /// <summary>Returns the name of the type of a union, without documentation that differs between its uses.</summary>
    /// <param name="schema">The union.</param>
    /// <param name="content">Its cases.</param>
    /// <param name="isFirst">Whether the type is not declared yet.</param>
    /// <returns>The name; null if the union has none by its cases.</returns>
    public string? Of(SchemaExpression schema, UnionContent content, out bool isFirst)
    {
        isFirst = false;
        if (!names.IsAnonymous(schema) || !IsNamedByCases(content))
        {
            return null;
        }

        EquatableArray<UnionCase> cases = content.Branches.OrderBy(branch => branch.Shape is ScalarShape).Select(CaseOf).ToEquatableArray();
        string name = string.Join("Or", cases.Select(one => one.Name));
        if (name.Length > MaxLength)
        {
            return null;
        }

        DocComment doc = DocTranslation.Of(schema);
        if (unions.TryGetValue(name, out (EquatableArray<UnionCase> Cases, DocComment Doc) first))
        {
            if (!first.Cases.Equals(cases))
            {
                return null;
            }

            unions[name] = (cases, DocTranslation.Common(first.Doc, doc));
            return name;
        }

        if (!names.TryTake(name))
        {
            return null;
        }

        isFirst = true;
        unions.Add(name, (cases, doc));
        return name;
    }

    /// <summary>Returns a type with the documentation that all of its uses have in common.</summary>
    public TypeDeclaration Documented(TypeDeclaration type) =>
        type is UnionType union && unions.TryGetValue(union.Name, out (EquatableArray<UnionCase> Cases, DocComment Doc) shared)
            ? union with { Doc = shared.Doc }
            : type;

    private static bool IsNamedByCases(UnionContent content) =>
        content.Branches.Count <= MaxCases
        && content.DiscriminatorOwner.Discriminator is null
        && content.Branches.Any(IsComponent)
        && content.Branches.Any(IsScalar)
        && content.Branches.All(branch => (IsComponent(branch) || IsScalar(branch)) && branch.WrittenValues.Count == 0);

    // Numbers in strings are read differently, although their type is the same.
    private static bool IsScalar(UnionBranch branch) =>
        branch is { Shape: ScalarShape, Resolved: Written resolved } && NumbersInStrings.TypeOf(resolved.Origin) == JsonTypes.None;

    private static bool IsComponent(UnionBranch branch) =>
        branch is { Shape: ObjectShape, Schema: Written { Reference: not null }, Resolved: Written { Origin.ComponentName: not null } };

    // What determines whether two unions are the same: types and constraints.
    private UnionCase CaseOf(UnionBranch branch)
    {
        TypeRef type = types.TypeOf(branch);
        string name = type is NamedType named ? named.Name : UnionCaseNames.NameOf(type, union: "");
        return new UnionCase(name, name, type, JsonKinds.None, new DocComment(null, null, null))
        {
            Constraints = types.Constraints.Of(branch.Schema, type),
        };
    }
}
