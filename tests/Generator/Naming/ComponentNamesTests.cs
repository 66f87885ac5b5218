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
    [InlineData("v1.pet", "Pet V1Pet")]
    [InlineData("io.k8s.Pod", "Pod K8sPod IoK8sPod")]
    [InlineData("io.v.Pod", "Pod VPod IoVPod")]
    [InlineData("Acme.sales.Order", "AcmeSalesOrder")]
    [InlineData("api..Pet", "ApiPet")]
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

    [Theory]
    [InlineData("PetShop{0}", "PetShop")]
    [InlineData("{0}Dto", "Status")]
    public void A_part_that_nine_in_ten_types_share_is_removed(string format, string other)
    {
        string[] things = [.. Things, "Owner", "Visit", "Order", "Price", "Photo", "Event"];
        string[] names = [.. things.Select(thing => format.Replace("{0}", thing, StringComparison.Ordinal)), other + "A", other + "B"];

        Assert.Equal(things, ComponentNames.Of(names).Take(things.Length).Select(candidates => candidates[0]));
    }

    [Theory]
    [InlineData("PetShop{0}", "Account")]
    [InlineData("PetShop{0}", "AccountStatus")]
    [InlineData("PetShop{0}", "PetShop2Agent")]
    [InlineData("{0}Dto", "Status")]
    [InlineData("{0}Dto", "Dto")]
    public void A_name_without_the_shared_part_is_kept(string format, string other)
    {
        string[] names = [other, .. Things.Select(thing => format.Replace("{0}", thing, StringComparison.Ordinal))];
        IReadOnlyList<IReadOnlyList<string>> candidates = ComponentNames.Of(names);

        Assert.Equal([other], candidates[0]);
        Assert.Equal(Things, candidates.Skip(1).Select(one => one[0]));
    }

    [Fact]
    public void A_prefix_is_removed_together_with_a_suffix()
    {
        string[] names = [.. Things.Select(thing => "PetShop" + thing + "Dto"), "PetShopStatus"];

        Assert.Equal([.. Things, "Status"], ComponentNames.Of(names).Select(candidates => candidates[0]));
    }

    [Fact]
    public void A_type_that_is_named_like_the_suffix_does_not_share_it()
    {
        string[] names = [.. Things.Take(11).Select(thing => thing + "Dto"), "Dto"];

        Assert.Equal(names, ComponentNames.Of(names).Select(candidates => Assert.Single(candidates)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void Shared_words_that_name_a_type_are_kept(int place)
    {
        List<string> names = [.. Things.Select(thing => "PetShop" + thing)];
        names.Insert(place, "PetShop");

        Assert.Equal(names, ComponentNames.Of(names).Select(candidates => Assert.Single(candidates)));
    }
}
