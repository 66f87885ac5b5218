using System.Text.Json;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>A schema of the JSON Schema Test Suite, with valid and invalid values.</summary>
/// <param name="File">Its file.</param>
/// <param name="Description">Its name there.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Values">Values, each with its name and whether it is valid.</param>
internal sealed record SuiteCase(
    string File, string Description, JsonElement Schema, IReadOnlyList<(string Name, JsonElement Value, bool IsValid)> Values)
{
    private static readonly string Folder = Path.Combine(Repository.Shared, "conformance", "json-schema", "draft2020-12");

    /// <summary>Returns the suite, and skips the test if it is absent.</summary>
    public static IReadOnlyList<SuiteCase> AllOrSkip()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The JSON Schema Test Suite (../shared/conformance/json-schema) is not beside the repository.");
        return
        [
            .. from path in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
               from one in JsonDocument.Parse(System.IO.File.ReadAllText(path)).RootElement.EnumerateArray()
               select new SuiteCase(
                   Path.GetFileName(path),
                   one.GetProperty("description").GetString()!,
                   one.GetProperty("schema"),
                   [
                       .. one
                           .GetProperty("tests")
                           .EnumerateArray()
                           .Select(test =>
                               (test.GetProperty("description").GetString()!, test.GetProperty("data"), test.GetProperty("valid").GetBoolean())),
                   ]),
        ];
    }
}
