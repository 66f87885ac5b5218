using Xunit;

namespace Truto.Generated.Tests.IntelliSense;

public sealed class IntelliSenseTests : IDisposable
{
    private readonly Editor editor = new();

    public void Dispose() => editor.Dispose();

    [Fact]
    public async Task Completion_on_a_client_lists_its_operations()
    {
        IReadOnlyList<string> offered = await editor.Complete("""
            var crm = new Truto.Crm.TrutoCrmClient("t");
            crm.Stages.$$
            """);

        Assert.Superset(
            new HashSet<string>
            {
                "CreateAsync",
                "CreateRawAsync",
                "CreateNormalizedAsync",
                "CreateStreamAsync",
                "ListAsync",
                "GetAsync",
                "UpdateAsync",
                "DeleteAsync",
            },
            offered.ToHashSet());
    }

    [Fact]
    public async Task Completion_on_an_enum_lists_its_values()
    {
        IReadOnlyList<string> offered = await editor.Complete("var status = Truto.Crm.StageStatus.$$");

        Assert.Contains("Active", offered);
        Assert.Contains("Inactive", offered);
    }

    [Theory]
    [InlineData("_ = new Truto.Crm.TrutoCrmClient(\"t\").Stages.Cre$$ateAsync;", "Creates a stage")]
    [InlineData("_ = Truto.Crm.StageStatus.Act$$ive;", "The stage is in use.")]
    [InlineData("_ = new Truto.Crm.Stage { Id = \"1\" }.Posi$$tion;", "The position of the stage in its pipeline.")]
    public async Task The_tooltip_contains_the_description_s_text(string source, string words)
    {
        Assert.Contains(words, await editor.Hover(source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = new Truto.Crm.TrutoCrmClient(\"t\").Stages.Cre$$ateAsync;")]
    [InlineData("Truto.Crm.StagesClient stages = null!; _ = stages.Cre$$ateAsync;")]
    public async Task The_tooltip_of_an_operation_lists_its_exceptions(string source)
    {
        string tooltip = await editor.Hover(source);

        Assert.Contains("TimeoutException", tooltip, StringComparison.Ordinal);
        Assert.Contains("ApiException<TError>", tooltip, StringComparison.Ordinal);
        Assert.Contains("Creates a stage", tooltip, StringComparison.Ordinal);
        Assert.DoesNotContain("Sends the call", tooltip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_follows_edits_of_the_description()
    {
        const string source = "_ = new Truto.Crm.Stage { Id = \"1\" }.$$";
        Assert.DoesNotContain("Tier", await editor.Complete(source));

        await editor.EditDescription("        position:\n", "        tier:\n          type: string\n        position:\n");

        Assert.Contains("Tier", await editor.Complete(source));
    }
}
