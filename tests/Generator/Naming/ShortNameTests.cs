using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class ShortNameTests
{
    [Theory]
    [InlineData("GetPets", 7, "GetPets")]
    [InlineData("ListCustomerPaymentMethodDetails", 20, "ListMethodDetails ListCustomerPaymentMethodDetails")]
    [InlineData("ListCustomerPaymentMethodDetails", 24, "ListPaymentMethodDetails ListCustomerPaymentMethodDetails")]
    [InlineData("ListCustomerPaymentMethodDetails", 23, "ListMethodDetails ListCustomerPaymentMethodDetails")]
    public void A_long_name_keeps_its_first_and_its_last_words(string name, int longest, string expected) =>
        Assert.Equal(expected.Split(' '), ShortName.Of(name, longest));

    [Theory]
    [InlineData("GetAllOfThePetsForOwnerName", 15, "GetOwnerName GetAllOfThePetsForOwnerName")]
    [InlineData("GetPetsOfTheirOwner", 15, "GetOwner GetPetsOfTheirOwner")]
    public void The_last_words_do_not_begin_with_a_link_word(string name, int longest, string expected) =>
        Assert.Equal(expected.Split(' '), ShortName.Of(name, longest));

    [Theory]
    [InlineData("GetInternationalization", 12)]
    [InlineData("GetInternationalizationBy", 6)]
    [InlineData("Internationalization", 6)]
    public void A_name_that_cannot_be_shortened_stays_as_it_is(string name, int longest) => Assert.Equal([name], ShortName.Of(name, longest));
}
