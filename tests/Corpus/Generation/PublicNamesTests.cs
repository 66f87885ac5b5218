using Truto.Generated.Names;
using Truto.Generated.Tests.Corpus.Documents;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>
/// The reviewed names of clients, methods, types and cases of real descriptions. <c>UPDATE_SNAPSHOTS=1</c> accepts changes.
/// </summary>
public class PublicNamesTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    [Theory]
    [InlineData("stripe", "large/stripe-spec3.json")]
    [InlineData("openai", "large/openai.yaml")]
    [InlineData("jira", "large/jira-open-api.json")]
    [InlineData("box", "box-box-openapi/openapi-openapi-v2025.0.json")]
    [InlineData("twilio-messaging", "twilio-twilio-oai/yaml-twilio_messaging_v1.yaml")]
    public void Names_are_the_reviewed_ones(string snapshot, string document)
    {
        CorpusDocuments.SkipWithoutCorpus();
        Assert.SkipUnless(File.Exists(CorpusDocuments.PathOf(document)), $"{document} is not in the shared corpus.");
        string names = string.Join('\n', PublicNames.Of(CorpusDocuments.Read(document).Document!).Lines()) + "\n";
        string verified = Path.Combine(Repository.Root, "tests", "Corpus", "PublicNames", snapshot + ".verified.txt");
        string received = Path.ChangeExtension(Path.ChangeExtension(verified, null), ".received.txt");
        File.Delete(received);
        if (!File.Exists(verified) || File.ReadAllText(verified).ReplaceLineEndings("\n") != names)
        {
            File.WriteAllText(Accepts ? verified : received, names);
            Assert.True(
                Accepts,
                $"Not as accepted: compare {Path.GetFileName(received)} with {Path.GetFileName(verified)}, and accept with UPDATE_SNAPSHOTS=1.");
        }
    }
}
