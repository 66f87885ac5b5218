using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>
/// Compares a type of an API with its counterpart in the source. Documentation does not count. Types that both refer to are collected, not
/// compared, so that recursion stays finite.
/// </summary>
/// <param name="own">The types of the API.</param>
/// <param name="source">The types of the source.</param>
internal sealed class TypeComparison(DeclaredTypes own, DeclaredTypes source)
{
    private readonly TypeRefComparison types = new();

    /// <summary>Gets the pairs of types that the compared types refer to at the same places.</summary>
    public IReadOnlyList<(string Own, string Source)> Uses => types.Uses;

    /// <summary>Returns the first difference; null if the two are equal, provided that the collected pairs are.</summary>
    public string? Difference(TypeDeclaration one, TypeDeclaration other) => (one, other) switch
    {
        (EnumType a, EnumType b) => Difference(a, b),
        (UnionType a, UnionType b) => Difference(a, b),
        (TupleType a, TupleType b) => Difference(a, b),
        (ObjectType a, ObjectType b) => Difference(a, b) ?? HierarchyDifference(a, b),
        _ => $"it is {KindOf(one)} here and {KindOf(other)} there",
    };

    private static string KindOf(TypeDeclaration type) => type switch
    {
        EnumType => "an enum",
        UnionType => "a union",
        TupleType => "a tuple",
        _ => "an object",
    };

    private static string? Difference(EnumType one, EnumType other) =>
        one.Underlying != other.Underlying ? "its values have another type"
        : OnlyIn("value", one.Values.Select(value => value.WireValue), other.Values.Select(value => value.WireValue)) is { } missing ? missing
        : other.Values.FirstOrDefault(value => !one.Values.Any(own => own.WireValue == value.WireValue && own.Name == value.Name)) is { } renamed
            ? $"the value '{renamed.WireValue}' has another C# name"
        : null;

    private string? Difference(UnionType one, UnionType other)
    {
        if (one.Cases.Count != other.Cases.Count)
        {
            return $"the union has {one.Cases.Count} cases here and {other.Cases.Count} there";
        }

        for (int i = 0; i < one.Cases.Count; i++)
        {
            (UnionCase a, UnionCase b) = (one.Cases[i], other.Cases[i]);
            bool isEqual = types.AreEqual(a.Type, b.Type) && a.Kinds == b.Kinds && a.Constraints == b.Constraints && a.Tags.Equals(b.Tags)
                && a.ArgumentName == b.ArgumentName;
            if (a.Name != b.Name || !isEqual)
            {
                return $"the case '{a.Name}' of the union differs";
            }
        }

        return one.Selector.Equals(other.Selector) ? null : "the cases of the union are distinguished by other values";
    }

    private string? Difference(TupleType one, TupleType other)
    {
        if (one.Items.Count != other.Items.Count)
        {
            return $"the tuple has {one.Items.Count} items here and {other.Items.Count} there";
        }

        for (int i = 0; i < one.Items.Count; i++)
        {
            if (PropertyComparison.Difference(one.Items[i], other.Items[i], types) is { } difference)
            {
                return difference;
            }
        }

        bool isEqual = one.RestName == other.RestName && types.AreEqual(one.Rest, other.Rest) && one.Count == other.Count
            && one.AreItemsUnique == other.AreItemsUnique && one.IsClosed == other.IsClosed;
        return isEqual ? null : "the number or the type of further items differs";
    }

    private string? Difference(ObjectType one, ObjectType other)
    {
        if (OnlyIn("property", one.Properties.Select(property => property.WireName), other.Properties.Select(property => property.WireName))
            is { } missing)
        {
            return missing;
        }

        Dictionary<string, Property> others = other.Properties.ToDictionary(property => property.WireName, StringComparer.Ordinal);
        foreach (Property property in one.Properties)
        {
            if (PropertyComparison.Difference(property, others[property.WireName], types) is { } difference)
            {
                return difference;
            }
        }

        bool hasEqualExtra = (one.Extra, other.Extra) switch
        {
            (TypedExtra a, TypedExtra b) => a.Constraints == b.Constraints && types.AreEqual(a.Value, b.Value),
            var (a, b) => a.GetType() == b.GetType(),
        };
        return !hasEqualExtra || one.Extra.PropertyName != other.Extra.PropertyName ? "'additionalProperties' differs"
            : one.PropertyCount != other.PropertyCount ? "the number of properties that it may have differs"
            : !HaveEqualPatterns(one, other) ? "'patternProperties' differs"
            : one.Error is { IsKnown: true } && one.Error != other.Error ? "it is the body of an error here, but not there"
            : null;
    }

    private bool HaveEqualPatterns(ObjectType one, ObjectType other)
    {
        bool areEqual = one.Patterns.Count == other.Patterns.Count;
        for (int i = 0; areEqual && i < one.Patterns.Count; i++)
        {
            (PatternProperty a, PatternProperty b) = (one.Patterns[i], other.Patterns[i]);
            areEqual = a.Written == b.Written && a.PropertyName == b.PropertyName && a.Constraints == b.Constraints
                && types.AreEqual(a.Value, b.Value);
        }

        return areEqual;
    }

    // A base class selects the derived class that is read, so that a hierarchy is shared as a whole.
    private string? HierarchyDifference(ObjectType one, ObjectType other)
    {
        TypeDeclaration[] mine = [.. own.DerivedFrom(one.Name)];
        TypeDeclaration[] others = [.. source.DerivedFrom(other.Name)];
        if (OnlyIn("derived class", mine.Select(Key), others.Select(Key)) is { } missing)
        {
            return missing;
        }

        foreach (TypeDeclaration type in mine)
        {
            types.Use(type.Name, others.First(counterpart => Key(counterpart) == Key(type)).Name);
        }

        return (one.Hierarchy, other.Hierarchy) switch
        {
            (null, null) => null,
            ({ } a, { } b) when AreEqual(a, b) => null,
            _ => "its base class, or the values by which classes are selected, differ",
        };

        static string Key(TypeDeclaration type) => DeclaredTypes.ComponentOf(type) ?? type.Name;
    }

    private bool AreEqual(ClassHierarchy one, ClassHierarchy other) =>
        AreEqual(one.Base, other.Base)
        && new HashSet<string>(one.RequiredOverrides).SetEquals(other.RequiredOverrides)
        && one.Tags.Count == other.Tags.Count
        && one.Tags.Zip(other.Tags, (a, b) => a with { DeclaredBy = b.DeclaredBy } == b && AreEqual(a.DeclaredBy, b.DeclaredBy)).All(equal => equal)
        && one.Selectors.Count == other.Selectors.Count
        && one.Selectors.Zip(other.Selectors, AreEqual).All(equal => equal);

    private bool AreEqual(ClassSelector one, ClassSelector other) =>
        one.WireName == other.WireName
        && AreEqual(one.Fallback, other.Fallback)
        && one.Values.Count == other.Values.Count
        && one.Values.Zip(other.Values, (a, b) => a.Value == b.Value && AreEqual(a.ClassName, b.ClassName)).All(equal => equal);

    private bool AreEqual(string? one, string? other)
    {
        if (one is not null && other is not null)
        {
            types.Use(one, other);
        }

        return (one is null) == (other is null);
    }

    private static string? OnlyIn(string what, IEnumerable<string> here, IEnumerable<string> there)
    {
        string[] others = [.. there];
        string[] own = [.. here];
        return own.Except(others).FirstOrDefault() is { } added ? $"only this description has the {what} '{added}'"
            : others.Except(own).FirstOrDefault() is { } missing ? $"this description lacks the {what} '{missing}'"
            : null;
    }
}
