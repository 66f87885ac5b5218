using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>
/// Whether JSON has only properties that its schema declares, and whether its model has each as a property. Models keep what they do not
/// know and write it back: without this, a value would pass through a model of another schema unseen.
/// </summary>
internal sealed class SchemaComparison(DescribedDocument document, Direction direction)
{
    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="schema">The schema; null where the description has none.</param>
    /// <param name="json">The value on the wire.</param>
    /// <param name="model">The value in C#.</param>
    /// <param name="place">Which value it is.</param>
    public string? Difference(LocatedSchema? schema, JsonElement json, object? model, string place)
    {
        if (schema is null)
        {
            return null;
        }

        // How a moment or number is spelled says nothing of what is in an object.
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
