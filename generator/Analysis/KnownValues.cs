using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The known values of an open enum.</summary>
internal sealed class KnownValues
{
    // The nested enum whose members have the names of the static fields, in the order of the values.
    private const string NestedEnum = "KnownValue";

    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);

    /// <summary>Returns the values of a type; null if it declares none.</summary>
    public static KnownValues? Of(INamedTypeSymbol type)
    {
        AttributeData? attribute = RuntimeNames.Attribute(type, RuntimeNames.SchemaAttribute);
        string? text = attribute?.NamedArguments.FirstOrDefault(named => named.Key == "Values").Value.Value as string;
        if (string.IsNullOrEmpty(text) || type.GetTypeMembers(NestedEnum) is not [{ TypeKind: TypeKind.Enum } known])
        {
            return null;
        }

        string[] values = text!.Substring(1).Split(text[0]);
        string[] names = [.. known.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => field.Name)];
        if (values.Length != names.Length)
        {
            return null;
        }

        var found = new KnownValues();
        for (int i = 0; i < values.Length; i++)
        {
            found.members[values[i]] = names[i];
        }

        return found;
    }

    /// <summary>Returns whether a constant, as the argument of the constructor, is one of the values.</summary>
    public bool Has(object constant) => constant is string text
        ? members.ContainsKey(text)
        : ExactNumber.Of(constant) is not { } number
            || members.Keys.Any(value => ExactNumber.Of(value) is { } known && known.CompareTo(number) == 0);

    /// <summary>Returns the member whose value is most similar to a constant, or null.</summary>
    public string? NearestMember(object constant) =>
        constant is string text && NearestName.Of(text, members.Keys) is { } value ? members[value] : null;
}
