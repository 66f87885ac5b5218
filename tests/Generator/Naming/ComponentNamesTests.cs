using Truto.Generated.SourceGeneration.Naming;
using Xunit;

namespace Truto.Generated.Tests.Generator.Naming;

public class ComponentNamesTests
{
    private static readonly string[] Things =
        ["Agent", "Flow", "Intent", "Page", "Route", "Entity", "Hook", "Session", "Model", "Query", "Voice", "Phrase"];

    [Theory]
    [InlineData("io.k8s.api.core.v1.Pod", "V1Pod CoreV1Pod ApiCoreV1Pod K8sApiCoreV1Pod IoK8sApiCoreV1Pod")]
    [InlineData("io.k8s.api.batch.v1beta1.Job", "V1beta1Job BatchV1beta1Job ApiBatchV1beta1Job K8sApiBatchV1beta1Job IoK8sApiBatchV1beta1Job")]
    [InlineData("model.User", "User ModelUser")]
    [InlineData("api.v2010.account.message", "AccountMessage V2010AccountMessage ApiV2010AccountMessage")]
    [InlineData("v1.Pet", "V1Pet")]
    [InlineData("billing.session", "BillingSession")]
    [InlineData("Acme.Sales.Order", "AcmeSalesOrder")]
    [InlineData("Order", "Order")]
    public void A_namespace_is_removed(string name, string expected) =>
        Assert.Equal(expected.Split(' '), ComponentNames.Of([name]).Single());

    [Fact]
    public void A_prefix_of_nearly_all_types_is_removed()
    {
        string[] names = [.. Things.Select(thing => "GoogleCloudDialogflow" + thing), "Status"];

        Assert.Equal([.. Things, "Status"], ComponentNames.Of(names).Select(candidates => candidates[0]));
        Assert.Equal(["Agent", "GoogleCloudDialogflowAgent"], ComponentNames.Of(names)[0]);
    }

    [Fact]
    public void A_namespace_of_nearly_all_types_is_removed() =>
        Assert.Equal(Things, ComponentNames.Of([.. Things.Select(thing => "Acme.Sales." + thing)]).Select(candidates => candidates[0]));

    [Fact]
    public void A_technical_suffix_of_nearly_all_types_is_removed() =>
        Assert.Equal(Things, ComponentNames.Of([.. Things.Select(thing => thing + "Dto")]).Select(candidates => candidates[0]));

    [Theory]
    [InlineData("GoogleCloudDialogflow{0}", 11)]
    [InlineData("Order{0}", 12)]
    [InlineData("{0}Request", 12)]
    public void Shared_words_of_few_types_are_kept(string format, int count)
    {
        string[] names = [.. Things.Take(count).Select(thing => format.Replace("{0}", thing, StringComparison.Ordinal))];

        Assert.Equal(names, ComponentNames.Of(names).Select(candidates => Assert.Single(candidates)));
    }

    [Fact]
    public void Shared_words_that_name_a_type_are_kept()
    {
        string[] names = [.. Things.Select(thing => "PetShop" + thing), "PetShop"];

        Assert.Equal(names, ComponentNames.Of(names).Select(candidates => Assert.Single(candidates)));
    }
}
