using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Which property tells the branches of a schema apart.</summary>
internal sealed class Discriminator(Cursor at) : DescriptionObject(at)
{
    public required string PropertyName { get; init; }

    /// <summary>The values that are mapped, in document order. A value that is not among them names a component.</summary>
    public required IReadOnlyList<DiscriminatorMapping> Mapping { get; init; }

    /// <summary>3.2: what a value that is not known, or missing, stands for.</summary>
    public Schema? DefaultMapping { get; init; }

    internal static Discriminator? Of(Schema schema, SchemaCatalog catalog)
    {
        if (schema.Keyword("discriminator") is not { } node)
        {
            return null;
        }

        var at = new Cursor(schema.File, node, schema.At.Path.Child("discriminator"));
        return node switch
        {
            // 2.0: the property's name alone; the values are names of definitions.
            ScalarNode { Kind: ScalarKind.String } name => new Discriminator(at) { PropertyName = name.Text, Mapping = [] },
            ObjectNode fields when fields["propertyName"] is ScalarNode { Kind: ScalarKind.String } name => new Discriminator(at)
            {
                PropertyName = name.Text,
                Mapping = [.. Mappings(at, fields, catalog)],
                DefaultMapping = at.To("defaultMapping") is { Node: ScalarNode target } value ? catalog.Named(value, target.Source) : null,
            },
            _ => null,
        };
    }

    private static IEnumerable<DiscriminatorMapping> Mappings(Cursor at, ObjectNode fields, SchemaCatalog catalog)
    {
        if (fields["mapping"] is not ObjectNode mapping)
        {
            yield break;
        }

        foreach (Member member in mapping.Members)
        {
            if (member.Value is ScalarNode target)
            {
                var value = new Cursor(at.File, target, at.Path.Child("mapping").Child(member.Name));
                yield return new DiscriminatorMapping(member.Name, target.Source, catalog.Named(value, target.Source));
            }
        }
    }
}

/// <summary>A value of a discriminator and the schema it stands for.</summary>
/// <param name="Value">The property's value.</param>
/// <param name="Text">As written: the name of a component or a reference.</param>
/// <param name="Target">Null where it leads nowhere, which is a problem of the document already.</param>
internal sealed record DiscriminatorMapping(string Value, string Text, Schema? Target);
