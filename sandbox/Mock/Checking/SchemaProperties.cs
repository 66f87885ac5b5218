using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Checking;

/// <summary>Finds the schemas of properties.</summary>
internal static class SchemaProperties
{
    /// <summary>Returns the schemas that a schema itself declares for a property: in <c>properties</c> and in <c>patternProperties</c>.</summary>
    public static IEnumerable<Schema> Declaring(Schema schema, string name)
    {
        foreach (SchemaProperty property in schema.Properties.Where(property => property.Name == name))
        {
            yield return property.Schema;
        }

        foreach (SchemaProperty pattern in schema.PatternProperties.Where(pattern => PatternMatch.IsMatch(pattern.Name, name)))
        {
            yield return pattern.Schema;
        }
    }

    /// <summary>Returns whether requests or responses contain a property: not if it is <c>readOnly</c> or <c>writeOnly</c>.</summary>
    public static bool IsSent(Schema schema, string name, bool isRequest) =>
        !schema.Properties.Any(property => property.Name == name && (isRequest
            ? property.Schema.IsReadOnly || property.Schema.Dereferenced().IsReadOnly
            : property.Schema.IsWriteOnly || property.Schema.Dereferenced().IsWriteOnly));
}
