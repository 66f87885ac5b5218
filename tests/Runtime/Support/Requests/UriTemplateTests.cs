using System.Text.Json.Nodes;
using CsCheck;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support;

/// <summary>
/// What is written agrees with an implementation of RFC 6570 by others, for random values in every operator that OpenAPI has a style for.
/// </summary>
public class UriTemplateTests
{
    private const string Characters = "abcXYZ019 -._~:/?#[]@!$&'()*+,;=%\"<>\\^`{|}äß€名";

    private static readonly Gen<string> Text = Gen.Int[0, Characters.Length - 1].Array[1, 12].Select(
        places => "x" + string.Concat(places.Select(place => Characters[place])));

    private static readonly Gen<WireCase> Values = Gen.OneOf(
        Text.Select(text => new WireCase(text, text)),
        Text.Array[1, 4].Select(items => new WireCase(WireValue.List(items), items.ToList())),
        Gen.Dictionary(Gen.Char.AlphaNumeric.Array[1, 6].Select(characters => new string(characters)), Text)[1, 4].Select(members => new WireCase(
            WireValue.Json(new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))), JsonWrite.Node),
            members)));

    [Theory]
    [InlineData("{x}", ArgumentStyle.Simple, false)]
    [InlineData("{x*}", ArgumentStyle.Simple, true)]
    [InlineData("{.x}", ArgumentStyle.Label, false)]
    [InlineData("{.x*}", ArgumentStyle.Label, true)]
    [InlineData("{;x}", ArgumentStyle.Matrix, false)]
    [InlineData("{;x*}", ArgumentStyle.Matrix, true)]
    public void Paths_agree_with_another_implementation(string template, ArgumentStyle style, bool explode) => Values.Sample(one =>
    {
        PathWriter path = new("{x}");
        path.Value("x", one.Ours, style, explode);

        Assert.Equal(Std.UriTemplate.Expand(template, new Dictionary<string, object> { ["x"] = one.Theirs }), path.ToString());
    });

    [Theory]
    [InlineData("{?x}", false)]
    [InlineData("{?x*}", true)]
    public void Queries_agree_with_another_implementation(string template, bool explode) => Values.Sample(one =>
    {
        QueryWriter query = new();
        query.Value("x", one.Ours, ArgumentStyle.Form, explode);

        Assert.Equal(Std.UriTemplate.Expand(template, new Dictionary<string, object> { ["x"] = one.Theirs }), "?" + query);
    });

    private sealed record WireCase(WireValue Ours, object Theirs);
}
