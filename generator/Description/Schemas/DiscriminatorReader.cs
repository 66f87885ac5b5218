using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Reads discriminators and reports mappings without a target.</summary>
internal static class DiscriminatorReader
{
    /// <summary>Reads a discriminator; returns null, and reports why, if it is invalid.</summary>
    public static Discriminator? Read(KeywordValue value)
    {
        Cursor at = value.At;
        switch (value.Node)
        {
            // In 2.0 it is the property's name; its values are names of definitions.
            case ScalarNode { Kind: ScalarKind.String } name:
                return new Discriminator(at) { PropertyName = name.Text, Mapping = [] };
            case ObjectNode fields when fields["propertyName"] is ScalarNode { Kind: ScalarKind.String } name:
                return new Discriminator(at)
                {
                    PropertyName = name.Text,
                    Mapping = ReadMapping(at, value.Reader),
                    DefaultMapping = at.To("defaultMapping") is { Node: ScalarNode { Source: var target } } position
                        ? value.Reader.Named(position, target).Schema
                        : null,
                };
            case ObjectNode fields when fields.Find("propertyName") is null:
                value.Reader.Context.Report(
                    DiagnosticCatalog.MissingField(at.Location, at.Path.ToString(), "propertyName", "the discriminator is ignored"));
                return null;
            default:
                value.ReportWrongKind("an object with a string 'propertyName'");
                return null;
        }
    }

    private static DiscriminatorMapping[] ReadMapping(Cursor at, SchemaReader reader)
    {
        if (at.To("mapping") is not { Node: ObjectNode { Members: var members } } mapping)
        {
            return [];
        }

        var read = new List<DiscriminatorMapping>(members.Count);
        foreach (Member member in members)
        {
            if (member.Value is not ScalarNode { Source: var text })
            {
                continue;
            }

            Cursor target = mapping.To(member);
            (Schema? schema, Resolution resolution) = reader.Named(target, text);
            read.Add(new DiscriminatorMapping(member.Name, text, schema));
            if (schema is null)
            {
                string consequence = "The discriminator value '" + member.Name + "' selects no schema.";
                ReferenceProblems.Report(reader.Context, target.Location, text, resolution, consequence);
            }
        }

        return read.ToArray();
    }
}
