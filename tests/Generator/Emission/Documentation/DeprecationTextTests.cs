using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Emission.Documentation;

public class DeprecationTextTests
{
    [Theory]
    [InlineData(
        "Lists charges. This endpoint is deprecated. Use `GET /v2/charges` instead. It is slow.",
        "This endpoint is deprecated. Use GET /v2/charges instead.")]
    [InlineData("**Deprecated**: use [Search](https://a.example/) instead.\n\nFinds things.", "Deprecated: use Search instead.")]
    [InlineData("The old name, replaced by `name`.", "The old name, replaced by name.")]
    [InlineData("<p>Old &amp; slow.</p><p>Obsolete, e.g. Use of it fails.</p>", "Obsolete, e.g. Use of it fails.")]
    [InlineData("- Deprecated since 2.0", "Deprecated since 2.0")]
    [InlineData("Deprecated. See `other`.", "Deprecated. See other.")]
    [InlineData("Lists charges.", null)]
    [InlineData("Deprecated.", null)]
    [InlineData("", null)]
    public void The_sentence_of_the_description_is_the_message(string text, string? message) =>
        Assert.Equal(message, DeprecationText.Of(new DocComment(text, null, null, IsDeprecated: true)));

    [Fact]
    public void The_remarks_are_searched_after_the_summary() =>
        Assert.Equal("Use B instead.", DeprecationText.Of(new DocComment("Gets A.", "It is good.\n\nUse B instead.", null, IsDeprecated: true)));

    [Fact]
    public void A_declared_reason_has_precedence() =>
        Assert.Equal(
            "Gone in 2030.",
            DeprecationText.Of(new DocComment("Use B instead.", null, null, IsDeprecated: true) { DeprecationReason = "Gone in **2030**." }));

    [Fact]
    public void A_long_sentence_is_cut_between_words()
    {
        string text = "Deprecated " + string.Concat(Enumerable.Repeat("and so on ", 100));
        string message = DeprecationText.Of(new DocComment(text, null, null, IsDeprecated: true))!;
        Assert.InRange(message.Length, 200, 250);
        Assert.Matches(" (and|so|on)[.]{3}$", message);
    }

    [Fact]
    public void The_attribute_is_one_line_whatever_the_text() => Assert.Equal(
        "Obsolete(\"Deprecated, \\\"use\\\" U+0000 b.\")",
        ObsoleteEmission.Of(new EmissionContext(Sample.Header), new DocComment("Deprecated, \"use\"\n\0 b.", null, null, IsDeprecated: true)));
}
