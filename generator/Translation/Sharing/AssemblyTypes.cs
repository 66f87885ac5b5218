using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>A type in an assembly.</summary>
/// <param name="IsValueType">Whether it is an enum.</param>
/// <param name="IsError">Whether an exception takes its message from it.</param>
/// <param name="Members">For each field and property, whether it is an <c>Optional&lt;T&gt;</c> and whether it is <c>required</c>.</param>
internal sealed record AssemblyType(bool IsValueType, bool IsError, IReadOnlyDictionary<string, (bool IsOptional, bool IsRequired)> Members);

/// <summary>
/// Adapts the types that a description declares to those that an assembly contains, which was generated from that description, perhaps from another
/// version of it or with other settings.
/// </summary>
internal static class AssemblyTypes
{
    /// <summary>Returns the types as a source.</summary>
    /// <param name="api">The description, translated without a client.</param>
    /// <param name="name">The namespace in the assembly.</param>
    /// <param name="types">The types in that namespace.</param>
    public static TypeSource Of(Api api, string name, IReadOnlyDictionary<string, AssemblyType> types)
    {
        var faults = new List<TypeFault>();
        var adapted = new List<TypeDeclaration>();
        foreach (TypeDeclaration type in api.Types.Where(type => type.IsJson))
        {
            string? fault = types.TryGetValue(type.Name, out AssemblyType? found)
                ? FaultOf(type, found)
                : $"the referenced assembly has no public type '{name}.{type.Name}'";
            adapted.Add(fault is null && type is ObjectType properties ? Adapt(properties, found!) : type);
            if (fault is not null)
            {
                faults.Add(new TypeFault(type.Name, fault));
            }
        }

        return new TypeSource(name, adapted.ToEquatableArray()) { Faults = faults.ToEquatableArray() };
    }

    private static string? FaultOf(TypeDeclaration type, AssemblyType found)
    {
        IEnumerable<string> names = type switch
        {
            ObjectType one => one.Properties.Select(property => property.Name),
            TupleType one => one.Items.Select(item => item.Name),
            EnumType one => one.Values.Select(value => value.Name),
            _ => [],
        };
        return (type is EnumType) != found.IsValueType
            ? "the type in the referenced assembly is of another kind; build that assembly from this file"
            : names.FirstOrDefault(name => !found.Members.ContainsKey(name)) is { } missing
                ? $"the type in the referenced assembly has no '{missing}'; build that assembly from this file"
            : null;
    }

    // How a type is used is decided where it was generated.
    private static ObjectType Adapt(ObjectType type, AssemblyType found) => type with
    {
        Properties = type.Properties.Select(property => Adapt(property, found.Members[property.Name])).ToEquatableArray(),
        Error = found.IsError ? type.Error : null,
    };

    private static Property Adapt(Property property, (bool IsOptional, bool IsRequired) found) => property with
    {
        IsOptionalWrapper = found.IsOptional,
        IsRequired = property.Direction == Direction.Response ? found.IsRequired : property.IsRequired,
        IsOfReceivedType = property.Direction == Direction.Response && found.IsRequired,
    };
}
