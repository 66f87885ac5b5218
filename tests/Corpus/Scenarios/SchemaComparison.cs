using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>
/// Checks that JSON has only declared properties, and that its model has each of them. Models preserve unknown properties in a round trip, so
/// otherwise a model of a wrong schema would not be noticed.
/// </summary>
internal sealed class SchemaComparison(DescribedDocument document, Direction direction)
{
    /// <summary>Returns the difference, or null if there is none.</summary>
    /// <param name="schema">The schema; null if the description has none.</param>
    /// <param name="json">The serialized value.</param>
    /// <param name="model">The value in C#.</param>
    /// <param name="place">The location of the value.</param>
    public string? Difference(LocatedSchema? schema, JsonElement json, object? model, string place)
    {
        if (schema is null)
        {
            return null;
        }

        // The form of a timestamp or number is irrelevant for the properties of an object.
        var validator = new SchemaValidator(document.Library, document.Dialect with { AssertsFormats = false }, direction);
        if (validator.Declared(schema, json) is not { } declared)
        {
            return KeptProperties.Of(model).FirstOrDefault() is { } surplus
                ? $"{place}: '{surplus}' is kept, and by its schema {validator.Fault(schema, json)}"
                : null;
        }

        if (UndeclaredMembers.Of(declared, json).FirstOrDefault() is { } undeclared)
        {
            return $"{place}: {undeclared} is kept, which its schema does not declare";
        }

        HashSet<string> named =
        [
            .. UndeclaredMembers.All(json, "").Where(member => declared.Named.Contains(member.Place)).Select(member => member.Name),
        ];
        return KeptProperties.Of(model).FirstOrDefault(named.Contains) is { } lost
            ? $"{place}: '{lost}' is kept as unknown, and its schema declares it"
            : null;
    }
}
