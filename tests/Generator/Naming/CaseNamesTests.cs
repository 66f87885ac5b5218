using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class CaseNamesTests
{
    [Theory]
    [InlineData("ChatRequestMessage", "ChatRequestUserMessage ChatRequestToolMessage", "User Tool")]
    [InlineData("ChatRequestMessage", "ChatRequestUserMessage Company", "User Company")]
    [InlineData("T", "TA TB", "A B")]
    [InlineData("Tool", "FunctionTool SearchTool CodeParam", "Function Search CodeParam")]
    [InlineData("PetOwner", "PetOwnerPerson Company", "Person Company")]
    [InlineData("PaymentSource", "PaymentMethod CardSource", "PaymentMethod CardSource")]
    public void Words_of_the_union_are_removed(string union, string types, string expected) =>
        Assert.Equal(expected.Split(' '), CaseNames.Of(union, types.Split(' ')));

    [Theory]
    [InlineData("Payment", "CardDetails BankDetails", "Card Bank")]
    [InlineData("Format", "ResponseFormatText ResponseFormatJson", "Text Json")]
    [InlineData("Event", "ResponseAudioDoneEvent ResponseAudioDeltaEvent", "Done Delta")]
    [InlineData("Calls", "MessageToolCall MessageCustomToolCall", "Tool CustomTool")]
    [InlineData("Event", "ResponseAudioDone ResponseAudioDelta ResponseTextDone", "AudioDone AudioDelta TextDone")]
    [InlineData("Event", "AudioDoneResponse TextDoneResponse TextDeltaResponse", "AudioDone TextDone TextDelta")]
    public void Words_that_all_cases_share_are_removed(string union, string types, string expected) =>
        Assert.Equal(expected.Split(' '), CaseNames.Of(union, types.Split(' ')));

    [Theory]
    [InlineData("Owner", "Customer DeletedCustomer")]
    [InlineData("Size", "Size2x Size3x")]
    [InlineData("Pet", "Pet Cat")]
    [InlineData("Pet", "Cat")]
    [InlineData("BoraBora", "Bora Island")]
    [InlineData("Payment", "日本Details BankDetails")]
    public void The_name_of_a_case_is_never_empty_and_never_begins_with_a_digit(string union, string types) =>
        Assert.Equal(types.Split(' '), CaseNames.Of(union, types.Split(' ')));

    [Theory]
    [InlineData("Payment", "CardDetails Bank_Details")]
    [InlineData("Payment", "Card_Details BankDetails")]
    [InlineData("Payment", "_CardDetails BankDetails")]
    public void A_name_with_an_underscore_keeps_all_words_of_all_cases(string union, string types) =>
        Assert.Equal(types.Split(' '), CaseNames.Of(union, types.Split(' ')));
}
