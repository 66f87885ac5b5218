using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Checking;

/// <summary>Relates the alternatives of a schema to the values of its discriminator.</summary>
internal static class DiscriminatorValues
{
    /// <summary>Returns the value that selects a schema: that of the mapping, otherwise the name of the component; null if it has none.</summary>
    public static string? Of(Discriminator discriminator, Schema branch)
    {
        Schema target = branch.Dereferenced();
        return discriminator.Mapping.FirstOrDefault(mapping => mapping.Target?.Dereferenced() == target)?.Value
            ?? target.DiscriminatorValue
            ?? branch.Reference?.Target?.ComponentName
            ?? target.ComponentName;
    }

    /// <summary>Returns the alternative that a value selects, or null if it selects none of them.</summary>
    public static Schema? Selected(Schema schema, IReadOnlyList<Schema> branches, JsonNode? value)
    {
        if (schema.Discriminator is not { } discriminator
            || (value as JsonObject)?[discriminator.PropertyName] is not JsonValue text
            || text.GetValueKind() != JsonValueKind.String)
        {
            return null;
        }

        string selector = text.GetValue<string>();
        Schema? mapped = discriminator.Mapping.FirstOrDefault(mapping => mapping.Value == selector)?.Target?.Dereferenced();
        return branches.FirstOrDefault(branch => mapped is null ? Of(discriminator, branch) == selector : branch.Dereferenced() == mapped);
    }
}
