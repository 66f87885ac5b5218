using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// The names of the backing fields of a class: the property's name with an underscore before it. Metadata needs no extra string for them, because
/// such a name is the end of the getter's name.
/// </summary>
internal sealed class FieldNames
{
    private readonly string prefix;

    public FieldNames(ObjectType type)
    {
        // Longer than any leading underscores, so that no field has the name of another member.
        IEnumerable<string> taken = type.Properties.Concat(type.Hierarchy?.Inherited ?? []).Select(property => property.Name)
            .Concat(type.Patterns.Select(pattern => pattern.PropertyName))
            .Append(type.Name);
        prefix = new string('_', 1 + taken.Max(name => name.Length - name.TrimStart('_').Length));
    }

    public string Of(Property property) => prefix + property.Name;
}
