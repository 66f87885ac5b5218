using System.Text.Json.Nodes;
using Truto.Generated.Names;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Additions to real descriptions never change existing names.</summary>
public class GrowingNamesTests
{
    private static readonly double[] Shares = [0.5, 0.7, 0.85, 0.95, 1];

    public static TheoryData<string> Documents => CorpusDocuments.WithLargeOnRequest(
    [
        "large/stripe-spec3.json", "large/openai.yaml", "large/jira-open-api.json", "box-box-openapi/openapi-openapi-v2025.0.json",
        "twilio-twilio-oai/yaml-twilio_messaging_v1.yaml", "ogen-go-ogen/examples-telegram_bot_api.json", "apideck-libraries-openapi-specs/crm.yml",
        "go-swagger-go-swagger/docker-swagger.json",
    ]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Appended_parts_rename_nothing(string document) => AssertStable(document, seed: 1, isAppended: true, canListsClash: false);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Inserted_parts_rename_nothing(string document) => AssertStable(document, seed: 2, isAppended: false, canListsClash: true);

    // Only appended, because an operation that is inserted before one with the same name takes that name (POST /account, POST /accounts).
    // Lists can clash, because the components that an appended operation needs come before the operations.
    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Other_orders_rename_nothing(string document)
    {
        for (int seed = 3; seed < 6; seed++)
        {
            AssertStable(document, seed, isAppended: true, canListsClash: true);
        }
    }

    private static void AssertStable(string document, int seed, bool isAppended, bool canListsClash)
    {
        CorpusDocuments.SkipWithoutCorpus();
        string path = CorpusDocuments.PathOf(document);
        Assert.SkipUnless(File.Exists(path), $"{document} is not in the shared corpus.");
        JsonObject whole =
            (JsonObject)NodeText.ToJson(DescriptionText.Read(path, File.ReadAllText(path), TestContext.Current.CancellationToken).Root!)!;
        var growing = new GrowingDocument(whole, seed, byPath: isAppended);
        JsonObject earlier = growing.Inserted(Shares[0]);
        HashSet<string> before = NamesOf(path, earlier);
        foreach (double share in Shares.Skip(1))
        {
            JsonObject later = isAppended ? growing.Appended(earlier, share) : growing.Inserted(share);
            HashSet<string> after = NamesOf(path, later);
            HashSet<string> taken = [.. ArrivedComponents(earlier, later).Where(name => before.Any(one => TypeOf(one) == name))];
            string[] lost = [
                .. before.Except(after).Where(name => !taken.Any(component => TypeOf(name).StartsWith(component, StringComparison.Ordinal))
                    && !(canListsClash && IsOtherList(name, before, after))),
            ];
            Assert.True(lost.Length == 0, $"Lost in order {seed} at {share:P0}:\n{string.Join('\n', lost.Take(20))}");
            (earlier, before) = (later, after);
        }

        Assert.InRange(before.Count, 100, int.MaxValue);
    }

    private static string TypeOf(string name) => name.Split(' ', '.')[1];

    // A component takes the name of a nested type if they collide, because its author chose the name. These documents contain such additions.
    private static IEnumerable<string> ArrivedComponents(JsonObject earlier, JsonObject later) =>
        (later["components"]?["schemas"] as JsonObject ?? [])
            .Where(schema => earlier["components"]?["schemas"]?[schema.Key] is null)
            .Select(schema => Identifier.Pascal(schema.Key));

    // A list of values takes the short name of a later list of another property with that name, which then has its longer name.
    private static bool IsOtherList(string name, HashSet<string> before, HashSet<string> after)
    {
        string type = TypeOf(name);
        return name.StartsWith("enum ", StringComparison.Ordinal) && before.Where(IsType).Select(TypeOf)
            .Any(shorter => type.EndsWith(shorter, StringComparison.Ordinal) && !ValuesOf(shorter, before).SetEquals(ValuesOf(shorter, after)));
    }

    private static bool IsType(string name) => name.StartsWith("enum ", StringComparison.Ordinal) && name.EndsWith('.');

    private static HashSet<string> ValuesOf(string type, HashSet<string> names) =>
        [.. names.Where(name => name.StartsWith($"enum {type}.", StringComparison.Ordinal))];

    private static HashSet<string> NamesOf(string path, JsonObject description)
    {
        SourceFile file =
            DescriptionText.Read(Path.ChangeExtension(path, ".json"), description.ToJsonString(), TestContext.Current.CancellationToken);
        PublicNames names = PublicNames.Of(OpenApiReader.Read(file, [], TestContext.Current.CancellationToken).Document!);
        return
        [
            .. from owner in names.Types.Concat(names.Clients)
               from member in owner.Members.Append("")
               select $"{owner.Kind} {owner.Name}.{member}",
        ];
    }
}
