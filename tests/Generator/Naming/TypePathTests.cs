using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class TypePathTests
{
    private static readonly Gen<(string Outer, string[] Steps)> Paths =
        Gen.Select(Gen.String[Gen.Char["abAB1_ "], 0, 90], Gen.String[Gen.Char["abAB1_ "], 0, 40].Array[0, 6]);

    [Theory]
    [InlineData("Stage", "pipeline", "StagePipeline")]
    [InlineData("Order", "customer address country", "OrderCustomerAddressCountry")]
    [InlineData("Invoice", "line2 2", "InvoiceLine2_2")]
    public void A_short_name_contains_every_step(string outer, string steps, string expected) =>
        Assert.Equal(expected, Of(outer, steps).Name);

    [Theory]
    [InlineData(
        "PaymentIntent",
        "payment_method_options acss_debit mandate_options transaction_type",
        "PaymentIntentMethodOptionsAcssDebitMandateTransactionType")]
    [InlineData(
        "PostCustomersCustomerSubscriptionsRequest",
        "payment_settings payment_method_options card mandate_options amount_type",
        "PostCustomersSubscriptionsRequestCardMandateAmountType")]
    public void A_long_name_lacks_repeated_words_and_inner_steps(string outer, string steps, string expected) =>
        Assert.Equal(expected, Of(outer, steps).Name);

    [Fact]
    public void A_taken_name_gets_another_step()
    {
        TypePath path = Of("PostSubscriptionsSubscriptionExposedIdRequest", "acss_debit_invoice card_presentation verification_method_kind");

        Assert.Equal("PostSubscriptionsExposedIdRequestVerificationMethodKind", path.Name);
        Assert.Equal(
            ["PostSubscriptionsExposedIdRequestVerificationMethodKind"],
            path.OtherNames().Distinct());
    }

    [Fact]
    public void A_name_in_the_description_may_be_longer()
    {
        string chosen = "RealtimeBetaServerEventConversationItemInputAudioTranscriptionCompleted";

        Assert.Equal(chosen, TypePath.Chosen(chosen).Name);
        Assert.Equal("RealtimeBetaItemInputAudioTranscriptionCompletedUsage", TypePath.Chosen(chosen).Inside("usage").Name);
        Assert.InRange(TypePath.Chosen(chosen + chosen).Name.Length, 20, TypePath.MaxChosen);
    }

    [Fact]
    public void Every_name_is_a_valid_identifier_of_bounded_length() => Paths.Sample(one =>
    {
        TypePath path = one.Steps.Aggregate(TypePath.Chosen(Identifier.Pascal(one.Outer)), (outer, step) => outer.Inside(step));

        foreach (string name in path.OtherNames().Append(path.Name))
        {
            Assert.True(SyntaxFacts.IsValidIdentifier(name), name);
            Assert.InRange(name.Length, 1, TypePath.MaxChosen);
        }
    });

    private static TypePath Of(string outer, string steps) => steps.Split(' ').Aggregate(TypePath.Composed(outer), (path, step) => path.Inside(step));
}
