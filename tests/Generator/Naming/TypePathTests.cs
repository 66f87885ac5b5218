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

    [Theory]
    [InlineData("Order", "customer address country")]
    [InlineData("PostCustomersCustomerSubscriptionsRequest", "settings paymentType")]
    public void A_name_that_is_short_enough_has_no_other_names(string outer, string steps) => Assert.Empty(Of(outer, steps).OtherNames());

    [Fact]
    public void A_name_in_the_description_may_have_other_names() =>
        Assert.Equal(["PetModel", "StorePet"], TypePath.Chosen("Pet", "PetModel", "StorePet").OtherNames());

    [Fact]
    public void Only_as_many_repeated_words_are_removed_as_necessary()
    {
        TypePath path = Of("PaymentIntent", "payment_method payment_options confirmation_transaction_kind");

        Assert.Equal("PaymentIntentMethodPaymentOptionsConfirmationTransactionKind", path.Name);
        Assert.Equal(TypePath.MaxComposed, path.Name.Length);
    }

    [Fact]
    public void Inner_steps_are_left_out_one_by_one()
    {
        TypePath path = Of("PostOrganizationMembersRequests", "permission subscriptions verification_kind");

        Assert.Equal("PostOrganizationMembersRequestsSubscriptionsVerificationKind", path.Name);
        Assert.Equal(
            ["PostOrganizationMembersRequestsPermissionVerificationKind", "PostOrganizationMembersRequestsVerificationKind"],
            path.OtherNames());
    }

    [Fact]
    public void A_step_that_is_too_long_is_left_out() =>
        Assert.Equal("PostOrdersKind", Of("PostOrders", "method_authorization_internationalizationcharacteristics kind").Name);

    [Theory]
    [InlineData(
        "PostOrders",
        "method_authorization_internationalizationcharacteristics",
        "PostOrdersMethodInternationalizationcharacteristics")]
    [InlineData(
        "Pet_Owner",
        "method_authorization_internationalizationcharacteristics",
        "Pet_OwnerMethodInternationalizationcharacteristics")]
    [InlineData(
        "_",
        "method_authorization_confirmation_internationalizationcharacteristics",
        "_MethodConfirmationInternationalizationcharacteristics")]
    public void The_last_step_keeps_its_first_and_its_last_words(string outer, string step, string expected) =>
        Assert.Equal(expected, Of(outer, step).Name);

    [Theory]
    [InlineData("PostCustomersSubscriptionConfirmationTotal", "PostCustomersConfirmationTotalVerificationNotificationStatus")]
    [InlineData("InternationalizationCharacteristics", "InternationalizationCharacteriVerificationNotificationStatus")]
    public void A_long_beginning_gets_half_of_the_length(string outer, string expected)
    {
        TypePath path = Of(outer, "verification_notification_status");

        Assert.Equal(expected, path.Name);
        Assert.Equal(TypePath.MaxComposed, path.Name.Length);
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
