using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Names of the fields behind the properties of a class: the property's with an underscore before it. In metadata that takes no room, as it is the end of
/// the getter's name.
/// </summary>
internal sealed class FieldNames
{
    private readonly string prefix;

    public FieldNames(ObjectType type)
    {
        // Longer than what any name begins with, so that no field meets another member.
        IEnumerable<string> taken = type.Properties.Concat(type.Hierarchy?.Inherited ?? []).Select(property => property.Name)
            .Concat(type.Patterns.Select(pattern => pattern.PropertyName))
            .Append(type.Name);
        prefix = new string('_', 1 + taken.Max(name => name.Length - name.TrimStart('_').Length));
    }

    public string Of(Property property) => prefix + property.Name;
}
