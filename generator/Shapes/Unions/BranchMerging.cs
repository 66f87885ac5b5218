namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>Merges the branches of a union whose values cannot be distinguished, and removes those that another branch includes.</summary>
internal static class BranchMerging
{
    private static readonly ScalarFormat[] Integers = [ScalarFormat.Int32, ScalarFormat.Int64];
    private static readonly ScalarFormat[] Numbers = [.. Integers, ScalarFormat.Double, ScalarFormat.Decimal];

    public static IReadOnlyList<UnionBranch> Merge(List<UnionBranch> branches)
    {
        // A list of values is open: unknown values of its type belong to it, too.
        RemoveIfListed(branches, EnumValueType.String, ScalarFormat.String);
        RemoveIfListed(branches, EnumValueType.Integer, Integers);
        RemoveIfListed(branches, EnumValueType.Number, Numbers);

        // Values of these formats look like any string, or like any number.
        Merge(
            branches,
            ScalarFormat.String,
            [
                ScalarFormat.String, ScalarFormat.Uri, ScalarFormat.Base64, ScalarFormat.Base64Url,
                ScalarFormat.Int64String, ScalarFormat.UInt64String, ScalarFormat.DecimalString,
            ]);
        Merge(branches, ScalarFormat.Int64, Integers);
        Merge(branches, ScalarFormat.Decimal, [ScalarFormat.Double, ScalarFormat.Decimal]);
        if (branches.Exists(branch => HasFormat(branch, [ScalarFormat.UnixTime, ScalarFormat.UInt64])))
        {
            Merge(branches, ScalarFormat.Decimal, [ScalarFormat.UnixTime, ScalarFormat.UInt64, .. Numbers]);
        }

        // The branch that allows the most values is tried last.
        return [.. branches.OrderBy(branch => HasFormat(branch, [ScalarFormat.String, ScalarFormat.Double, ScalarFormat.Decimal]))];
    }

    private static bool HasFormat(UnionBranch branch, ScalarFormat[] formats) => branch.Shape is ScalarShape shape && formats.Contains(shape.Format);

    private static void RemoveIfListed(List<UnionBranch> branches, EnumValueType type, params ScalarFormat[] formats)
    {
        if (branches.Count(branch => branch.Shape is EnumShape shape && shape.ValueType == type) == 1)
        {
            branches.RemoveAll(branch => HasFormat(branch, formats));
        }
    }

    private static void Merge(List<UnionBranch> branches, ScalarFormat into, ScalarFormat[] formats)
    {
        int first = branches.FindIndex(branch => HasFormat(branch, formats));
        if (first < 0 || branches.FindLastIndex(branch => HasFormat(branch, formats)) == first)
        {
            return;
        }

        UnionBranch merged = branches[first] with { Shape = new ScalarShape(into, IsNullable: false) };
        branches.RemoveAll(branch => HasFormat(branch, formats));
        branches.Insert(first, merged);
    }
}
